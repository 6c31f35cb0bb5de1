import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { FromChild } from "@/platform/supervised";

/** `isNeeded`: without it nobody is served, so that its repeated death ends the newsroom. */
export type ChildSpec = { name: "web" | "worker"; file: string; args: string[]; isNeeded: boolean };

type Options = {
  variables: NodeJS.ProcessEnv;
  output: number | "inherit";
  onChange: (pids: number[]) => void;
  /** A child that is needed keeps dying: the newsroom cannot go on. */
  onGivingUp: (name: string) => void;
  /** Something that whoever runs the newsroom should read. */
  say: (sentence: string) => void;
  pace?: Pace;
};

/**
 * Milliseconds of a tick, and before a child that died once is started again; ticks without a word after which a child
 * hangs, and that it may take to start.
 */
type Pace = { tick: number; again: number; silent: number; starting: number };

const usualPace: Pace = { tick: 1_000, again: 500, silent: 30, starting: 120 };
/** In development one that compiles is silent for long. */
export const endlessPatience: Pace = { ...usualPace, silent: Infinity, starting: Infinity };
const mostRestarts = 5;
const restartWindow = 60_000;
const longestPause = 15_000;
/** Milliseconds a child may take to finish what it is doing. */
const patienceToStop = 15_000;

/** A process and how many ticks of ours it has been silent: while we stand still ourselves, none passes. */
type Child = { spec: ChildSpec; process: ChildProcess; silentFor: number; isReady: boolean };

/** The long-running processes of a newsroom: started, started again when they die or hang, stopped in order. */
export class Children {
  private readonly inOffice = new Map<string, Child>();
  private readonly all = new Set<Child>();
  private readonly deaths = new Map<string, number[]>();
  private isStopping = false;
  private renewing: Promise<boolean> | undefined;
  private readonly pace: Pace;
  private readonly watch: NodeJS.Timeout;

  constructor(private readonly options: Options) {
    this.pace = options.pace ?? usualPace;
    this.watch = setInterval(() => this.endHanging(), this.pace.tick);
  }

  start(spec: ChildSpec): void {
    if (this.isStopping) return;
    this.inOffice.set(spec.name, this.spawn(spec));
  }

  private spawn(spec: ChildSpec): Child {
    const { variables, output } = this.options;
    const started = spawn(process.execPath, ["--import", "tsx", spec.file, ...spec.args], {
      // More arenas of glibc's only keep what decoding large pictures once took.
      env: { MALLOC_ARENA_MAX: "2", ...variables, WARRAQ_PROCESS: spec.name },
      stdio: ["ignore", output, output, "ipc"],
      // In a group of its own: Ctrl-C is answered by the parent, which knows the order.
      detached: true,
    });
    const child: Child = { spec, process: started, silentFor: 0, isReady: false };
    this.all.add(child);
    this.noteChange();
    started.on("message", (message: FromChild) => {
      child.silentFor = 0;
      if (message === "ready") child.isReady = true;
    });
    started.once("exit", () => {
      this.all.delete(child);
      this.noteChange();
      if (this.inOffice.get(spec.name) === child && !this.isStopping) void this.startAgain(spec);
    });
    return child;
  }

  private async startAgain(spec: ChildSpec): Promise<void> {
    const now = performance.now();
    const deaths = [...(this.deaths.get(spec.name) ?? []).filter((at) => at > now - restartWindow), now];
    this.deaths.set(spec.name, deaths);
    if (deaths.length > mostRestarts) {
      if (spec.isNeeded) return this.options.onGivingUp(spec.name);
      this.options.say(`The ${spec.name} process keeps ending; it is started again and again.`);
    }
    await sleep(Math.min(longestPause, this.pace.again * 2 ** (deaths.length - 1)));
    const another = this.inOffice.get(spec.name);
    if (!(another && this.all.has(another))) this.start(spec);
  }

  private endHanging(): void {
    for (const child of this.all) {
      child.silentFor += 1;
      if (child.silentFor <= (child.isReady ? this.pace.silent : this.pace.starting)) continue;
      this.options.say(`The ${child.spec.name} process hangs: it has said nothing for long, and is ended.`);
      child.silentFor = 0;
      child.process.kill("SIGKILL");
    }
  }

  /**
   * Puts new processes in the place of those that run; each is ready before its forerunner is asked to stop. False when
   * one does not become ready: then its forerunner stays.
   */
  renew(): Promise<boolean> {
    this.renewing ??= this.renewEach().finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async renewEach(): Promise<boolean> {
    for (const [name, { spec }] of [...this.inOffice]) {
      // Who stops has its list of children already.
      if (this.isStopping) return false;
      const next = this.spawn(spec);
      if (!(await isReady(next))) return false;
      this.inOffice.set(name, next);
      const others = [...this.all].filter((child) => child.spec.name === name && child !== next);
      await Promise.all(others.map(stopChild));
    }
    return true;
  }

  /** Asks every child to finish and waits; one that does not is ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.watch);
    await Promise.all([...this.all].map(stopChild));
  }

  private noteChange(): void {
    this.options.onChange([...this.all].flatMap((child) => child.process.pid ?? []));
  }
}

/** Whether a new child becomes ready; one that never does is ended by the watch. */
function isReady({ process: started }: Child): Promise<boolean> {
  return new Promise((resolve) => {
    started.on("message", (message: FromChild) => message === "ready" && resolve(true));
    started.once("exit", () => resolve(false));
  });
}

async function stopChild({ process: child }: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), patienceToStop);
  await gone;
  clearTimeout(timer);
}
