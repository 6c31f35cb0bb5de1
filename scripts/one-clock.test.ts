import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
/** What keeps times: by the database's clock (`db/clock.ts`), since a node's own may be days ahead. */
const keepers = ["newsroom", "worker", "platform/jobs.ts", "platform/mail.ts", "platform/limits.ts"];
const ownClock = /new Date\(\)|Date\.now\(\)|performance\.timeOrigin/;

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!test)\.(?:tsx?|js|mjs)$/.test(file))
    .map((file) => join(path, file));
}

test("times that are kept are never those of a node's own clock", () => {
  const wrong = keepers
    .flatMap(filesOf)
    .filter((file) => ownClock.test(readFileSync(join(root, file), "utf8")));
  expect(wrong).toEqual([]);
});

/** What asks for the time of day, and why. */
const timesOfDay = {
  "server/body.ts": "says to caches at which time of day a page was made",
  "server/session-seal.ts": "next-auth writes the end of a session into its seal",
  "db/readiness.ts": "compares this clock with the database's",
  "components/enhance/ends.ts": "ends at a time of day that the page names",
  "components/enhance/own-comment.ts": "remembers for days, over reloads",
};

test("how long something lasts is never measured by a clock that somebody may set", () => {
  const asking = [
    "app",
    "components",
    "db",
    "messages",
    "newsroom",
    "platform",
    "server",
    "scripts",
    "worker",
  ]
    .flatMap(filesOf)
    .filter((file) => /Date\.now\(\)/.test(readFileSync(join(root, file), "utf8")));
  expect(asking.toSorted()).toEqual(Object.keys(timesOfDay).toSorted());
});
