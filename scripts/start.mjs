import { handOver, install } from "./launch.mjs";

install();
handOver("scripts/serve.ts", process.argv.slice(2));
