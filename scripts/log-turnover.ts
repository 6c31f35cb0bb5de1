import { constants, copyFileSync, openSync, readdirSync, renameSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

/** Bytes of a log, after which it is turned over, and how many older ones are kept. */
const largest = 5 * 1024 * 1024;
const kept = 2;
const everyMilliseconds = 2_000;

/** Opens an empty log that many processes write to: each line goes to its end, also after it was cut. */
export function openLog(file: string): number {
  return openSync(
    file,
    constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_APPEND,
    0o600,
  );
}

/** Turns over each log of a folder that has grown too large; who writes to it goes on, into an empty file. */
export function turnOverLogs(folder: string, most = largest): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".log"))) {
    const file = join(folder, name);
    if (statSync(file).size <= most) continue;
    for (let age = kept; age > 1; age -= 1)
      if (statSync(`${file}.${age - 1}`, { throwIfNoEntry: false }))
        renameSync(`${file}.${age - 1}`, `${file}.${age}`);
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
  }
}

/** Keeps the logs of a folder small for as long as this process runs. */
export function keepLogsSmall(folder: string): void {
  setInterval(() => {
    try {
      turnOverLogs(folder);
    } catch (cause) {
      console.error(`The logs in ${folder} could not be turned over: ${String(cause)}`);
    }
  }, everyMilliseconds).unref();
}
