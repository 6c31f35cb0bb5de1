import { handOver, install } from "./launch.mjs";

install();
handOver("scripts/screens.ts", process.argv.slice(2));
