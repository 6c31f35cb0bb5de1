import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf } from "@/platform/process";
import { StartFailure } from "./start-failure";

/** A whole newsroom beside the script that started it, as `npm start` runs it. */
export class NewsroomProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly siteUrl: string,
    readonly folder: string,
  ) {}

  /**
   * Starts a newsroom on the PORT and WARRAQ_DATA that `variables` name and waits until it is ready, `patience`
   * milliseconds at most; its errors go to its log, or are shown. Throws StartFailure.
   */
  static async start(
    variables: NodeJS.ProcessEnv,
    patience: number,
    errors: "log" | "inherit" = "log",
  ): Promise<NewsroomProcess> {
    const folder = variables.WARRAQ_DATA ?? "";
    const logFile = join(folder, "newsroom.log");
    const log = await open(logFile, "w", 0o600);
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
      env: { ...variables, NODE_ENV: "production" },
      stdio: ["ignore", log.fd, errors === "log" ? log.fd : errors, "ipc"],
    });
    await log.close();
    const newsroom = new NewsroomProcess(child, `http://127.0.0.1:${variables.PORT}`, folder);
    for (const startedAt = performance.now(); !(await newsroom.isReady()); await sleep(200)) {
      if (child.exitCode === null && performance.now() - startedAt < patience) continue;
      await newsroom.stop();
      const words = (await readFile(logFile, "utf8")).trim().split("\n").slice(-20).join("\n");
      throw new StartFailure(`${words}\n\nThe newsroom did not become ready.`);
    }
    return newsroom;
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.siteUrl}/api/ready`).catch(() => undefined);
    return answer?.ok === true;
  }

  /** The process that answers readers. */
  async webProcess(): Promise<number> {
    const run: { children: number[] } = JSON.parse(await readFile(join(this.folder, "run.json"), "utf8"));
    for (const pid of run.children) if ((await commandOf(pid))?.includes("server/main.ts")) return pid;
    throw new StartFailure("The newsroom has no web process.");
  }

  /** Does something while the web process is dead and nobody starts another, and waits until one serves again. */
  async withoutWeb(work: () => Promise<void>): Promise<void> {
    const web = await this.webProcess();
    this.child.kill("SIGSTOP");
    process.kill(web, "SIGKILL");
    await work().finally(() => this.child.kill("SIGCONT"));
    while (!(await this.isReady())) await sleep(200);
  }

  /** Stops everything in order and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await gone;
  }
}
