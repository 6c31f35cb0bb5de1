import { mkdtempSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLog, turnOverLogs } from "./log-turnover";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a log that has grown is turned over under its writer, and two older ones are kept", () => {
  const log = openLog(join(folder, "warraq.log"));
  const said = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const line of ["one ", "two ", "three ", "four "]) {
    writeSync(log, line.repeat(3));
    turnOverLogs(folder, 10);
  }
  writeSync(log, "five");
  turnOverLogs(folder, 10);
  expect(said()).toEqual({
    "warraq.log": "five",
    "warraq.log.1": "four four four ",
    "warraq.log.2": "three three three ",
  });
});
