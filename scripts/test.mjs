import { handOver, install } from "./launch.mjs";

install();
handOver("scripts/run-tests.ts", process.argv.slice(2));
