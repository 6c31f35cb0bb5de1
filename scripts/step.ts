import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { StartFailure } from "./start-failure";

const isTerminal = process.stdout.isTTY === true;

/** What the program under way last said of its progress. */
let detail = "";

/** Shows that a long step is under way and how long it takes. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  detail = "";
  process.stdout.write(`${title} … `);
  const timer = setInterval(
    () => process.stdout.write(isTerminal ? `\r${title} … ${seconds()} s${detail}\u001b[K` : "."),
    isTerminal ? 1_000 : 5_000,
  );
  try {
    const result = await work();
    process.stdout.write(
      isTerminal ? `\r${title} … done (${seconds()} s)\u001b[K\n` : ` done (${seconds()} s)\n`,
    );
    return result;
  } catch (cause) {
    process.stdout.write(" failed\n");
    throw cause;
  } finally {
    clearInterval(timer);
  }
}

/** What a program tells the one that runs it. */
export type ProgramMessage = { progress?: string; setUpLink?: string };

export type Program = { args: string[]; variables: NodeJS.ProcessEnv; logFile: string; failure: string };

const running = new Set<ChildProcess>();

/** Ends the programs under way. */
export function stopPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** Runs a Node program to its end, its words kept in a file; answers its last message. Throws StartFailure. */
export async function runProgram({ args, variables, logFile, failure }: Program): Promise<ProgramMessage> {
  const log = await open(logFile, "w", 0o600);
  const child = spawn(process.execPath, args, { env: variables, stdio: ["ignore", log.fd, log.fd, "ipc"] });
  let last: ProgramMessage = {};
  child.on("message", (message: ProgramMessage) => {
    last = message;
    if (message.progress) detail = ` (${message.progress})`;
  });
  running.add(child);
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  running.delete(child);
  await log.close();
  if (code === 0) return last;
  const words = (await readFile(logFile, "utf8")).trim().split("\n");
  throw new StartFailure(`${words.slice(-30).join("\n")}\n\n${failure} (all of it: ${logFile})`);
}
