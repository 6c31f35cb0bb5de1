import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/platform/free-port";

/** Another web process on the newsroom's own database, as a second machine would run it. */
export class SecondNode {
  private constructor(
    private readonly node: ChildProcess,
    readonly url: string,
    private readonly port: number,
  ) {}

  /** Starts a node, on the port of an earlier one if given, and waits until it calls itself ready; `settings` are its own. */
  static async start(port?: number, settings: Record<string, string> = {}): Promise<SecondNode> {
    const own = port ?? (await freePort());
    const node = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
      env: { ...process.env, NODE_ENV: "production", PORT: String(own), ...settings },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const second = new SecondNode(node, `http://127.0.0.1:${own}`, own);
    while (!(await fetch(`${second.url}/api/ready`).catch(() => undefined))?.ok) {
      if (node.exitCode !== null) throw new Error("the second node did not start");
      await sleep(100);
    }
    return second;
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    if (this.node.exitCode !== null || this.node.signalCode !== null) return;
    const gone = new Promise((resolve) => this.node.once("exit", resolve));
    this.node.kill("SIGKILL");
    await gone;
  }

  /** Starts it again where it was. */
  again(): Promise<SecondNode> {
    return SecondNode.start(this.port);
  }
}
