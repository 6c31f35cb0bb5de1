import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export type ChildSpec = { name: "web" | "worker"; file: string; args: string[] };

type Output = number | "inherit";

const mostRestarts = 5;
const restartWindow = 60_000;
/** How long a child may take to finish what it is doing. */
const patience = 15_000;

/** The long-running processes of a newsroom: started, started again when they die, stopped in order. */
export class Children {
  private running = new Map<string, ChildProcess>();
  private deaths: number[] = [];
  private isStopping = false;

  constructor(
    private readonly options: {
      variables: NodeJS.ProcessEnv;
      output: Output;
      onChange: (pids: number[]) => void;
      /** A child keeps dying: the newsroom cannot go on. */
      onGivingUp: (name: string) => void;
    },
  ) {}

  start(spec: ChildSpec): void {
    const { variables, output } = this.options;
    const child = spawn(process.execPath, ["--import", "tsx", spec.file, ...spec.args], {
      // More arenas of glibc's only keep what decoding large pictures once took.
      env: { MALLOC_ARENA_MAX: "2", ...variables, WARRAQ_PROCESS: spec.name },
      stdio: ["ignore", output, output, "ipc"],
      // In a group of its own: Ctrl-C is answered by the parent, which knows the order.
      detached: true,
    });
    this.running.set(spec.name, child);
    this.noteChange();
    child.once("exit", () => {
      this.running.delete(spec.name);
      this.noteChange();
      if (!this.isStopping) void this.startAgain(spec);
    });
  }

  private async startAgain(spec: ChildSpec): Promise<void> {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((at) => at > now - restartWindow), now];
    if (this.deaths.length > mostRestarts) return this.options.onGivingUp(spec.name);
    await sleep(250 * 2 ** this.deaths.length);
    if (!this.isStopping) this.start(spec);
  }

  /** Asks every child to finish and waits; one that does not is ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all([...this.running.values()].map(stopChild));
  }

  private noteChange(): void {
    this.options.onChange([...this.running.values()].flatMap((child) => child.pid ?? []));
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  await gone;
  clearTimeout(timer);
}
