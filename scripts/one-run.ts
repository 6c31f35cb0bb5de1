import { rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf } from "@/platform/process";
import { StartFailure } from "./start-failure";

/** Process numbers of a run, kept in the data folder so that the next start knows what a killed one left behind. */
type Run = { supervisor: number; children: number[] };

const supervisorMark = "scripts/serve.ts";
const childMarks = ["server/main.ts", "worker/main.ts"];
const patience = 12_000;

/** Claims the data folder: refuses while another run uses it, and sees to it that nothing of a killed one remains. */
export async function claimRun(folder: string): Promise<void> {
  const earlier = await readRun(folder);
  if (earlier && (await isAlive(earlier.supervisor, [supervisorMark])))
    throw new StartFailure(
      `Warraq already runs on ${folder} (process ${earlier.supervisor}); stop that one first, or name another folder in WARRAQ_DATA.`,
    );
  for (const pid of earlier?.children ?? []) await seeOut(pid);
  noteRun(folder, []);
}

/** Remembers the processes of this run. At once: a kill may come next. */
export function noteRun(folder: string, children: number[]): void {
  const run: Run = { supervisor: process.pid, children };
  writeFileSync(join(folder, "run.json"), JSON.stringify(run), { mode: 0o600 });
}

/** Lets go of the folder. */
export function releaseRun(folder: string): void {
  rmSync(join(folder, "run.json"), { force: true });
}

async function readRun(folder: string): Promise<Run | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, "run.json"), "utf8")) as Run;
  } catch {
    return undefined;
  }
}

async function isAlive(pid: number, marks: string[]): Promise<boolean> {
  if (pid === process.pid) return false;
  const command = await commandOf(pid);
  return command !== undefined && marks.some((mark) => command.includes(mark));
}

/** A child whose parent was killed stops by itself; one that hangs is ended. */
async function seeOut(pid: number): Promise<void> {
  for (let waited = 0; await isAlive(pid, childMarks); waited += 100) {
    if (waited === 0) process.kill(pid, "SIGTERM");
    if (waited >= patience) process.kill(pid, "SIGKILL");
    await sleep(100);
  }
}
