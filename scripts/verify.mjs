import { handOver, install } from "./launch.mjs";

install();
handOver("scripts/run-checks.ts", process.argv.slice(2));
