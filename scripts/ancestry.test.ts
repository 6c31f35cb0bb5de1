import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

const ancestry = JSON.stringify(join(import.meta.dirname, "ancestry.mjs"));
/** Says again and again whether npm is still there, as launch.mjs asks. */
const watcher = `
  const { isAbandoned, startedBy } = await import(${ancestry});
  const chain = startedBy();
  setInterval(() => {
    console.log(isAbandoned(chain) ? "abandoned" : "watched");
    if (isAbandoned(chain)) process.exit(0);
  }, 50);
`;

let starter: ChildProcess | undefined;
let lines: string[] = [];
afterEach(() => starter?.kill("SIGKILL"));

/** A starter, which starts npm (or who stands for it), which starts a shell that stays, which starts the watcher. */
function start(): void {
  lines = [];
  const node = JSON.stringify(process.execPath);
  const shell = `${node} --input-type=module --eval '${watcher}'; true`;
  const npm = `require("node:child_process").spawn("sh", ["-c", ${JSON.stringify(shell)}], { stdio: "inherit" })`;
  const starting = `
    const npm = require("node:child_process").spawn(${node}, ["--eval", ${JSON.stringify(npm)}], { stdio: "inherit" });
    console.log("npm " + npm.pid);
  `;
  starter = spawn(process.execPath, ["--eval", starting], { stdio: ["ignore", "pipe", "inherit"] });
  starter.stdout?.on("data", (data) => lines.push(...String(data).trim().split("\n")));
}
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const npmPid = () => Number(lines.find((line) => line.startsWith("npm "))?.slice(4));

test("who started npm may leave; npm itself may not, though a shell stays between", async () => {
  start();
  await waitFor(() => expect(lines).toContain("watched"));
  starter?.kill("SIGKILL");
  const { length } = lines;
  await waitFor(() => expect(lines.length).toBeGreaterThan(length + 5));
  expect(lines).not.toContain("abandoned");
  process.kill(npmPid(), "SIGKILL");
  await waitFor(() => expect(lines).toContain("abandoned"));
});
