import { handOver, install } from "./launch.mjs";

install();
handOver("scripts/bench.ts", process.argv.slice(2));
