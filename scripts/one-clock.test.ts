import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
/** What keeps times: by the database's clock (`db/clock.ts`), since a node's own may be days ahead. */
const keepers = ["newsroom", "worker", "platform/jobs.ts", "platform/mail.ts", "platform/limits.ts"];
/** How long something took is nobody's time of day. */
const measured = /const startedAt = Date\.now\(\)|Date\.now\(\) - startedAt/g;
const ownClock = /new Date\(\)|Date\.now\(\)|performance\.timeOrigin/;

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!test)\.tsx?$/.test(file))
    .map((file) => join(path, file));
}

test("times that are kept are never those of a node's own clock", () => {
  const wrong = keepers
    .flatMap(filesOf)
    .filter((file) => ownClock.test(readFileSync(join(root, file), "utf8").replaceAll(measured, "")));
  expect(wrong).toEqual([]);
});
