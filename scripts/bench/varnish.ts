import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/platform/free-port";
import { StartFailure } from "../start-failure";

const configuration = join("deploy", "edge", "warraq.vcl");
const patience = 20_000;

/** Whether Varnish is installed on this machine. */
export function hasVarnish(): boolean {
  return spawnSync("varnishd", ["-V"]).status === 0;
}

/** A Varnish with the configuration in deploy/edge, in front of a newsroom on this machine. */
export class Varnish {
  private constructor(
    private readonly child: ChildProcess,
    readonly siteUrl: string,
    readonly purgeUrl: string,
  ) {}

  /** Starts one in front of a port; the newsroom there may come later. Throws StartFailure. */
  static async start(newsroomPort: number, folder: string): Promise<Varnish> {
    const workFolder = join(folder, "varnish");
    await mkdir(workFolder);
    const rules = (await readFile(configuration, "utf8")).replace(
      '.port = "3000"',
      `.port = "${newsroomPort}"`,
    );
    const rulesFile = join(folder, "edge.vcl");
    await writeFile(rulesFile, rules);
    const [port, purgePort] = [await freePort(), await freePort()];
    const log = await open(join(folder, "varnish.log"), "w", 0o600);
    const listen = ["-a", `public=127.0.0.1:${port}`, "-a", `purge=127.0.0.1:${purgePort}`];
    const rest = ["-p", "http_gzip_support=off", "-s", "malloc,128m", "-T", "none"];
    const child = spawn("varnishd", ["-F", "-n", workFolder, "-f", rulesFile, ...listen, ...rest], {
      stdio: ["ignore", log.fd, log.fd],
    });
    await log.close();
    const varnish = new Varnish(child, `http://127.0.0.1:${port}`, `http://127.0.0.1:${purgePort}`);
    for (const startedAt = performance.now(); !(await varnish.answers()); await sleep(100)) {
      if (child.exitCode === null && performance.now() - startedAt < patience) continue;
      await varnish.stop();
      throw new StartFailure(`Varnish did not start; its own words: ${join(folder, "varnish.log")}`);
    }
    return varnish;
  }

  private async answers(): Promise<boolean> {
    const answer = await fetch(this.purgeUrl, { method: "PURGE", headers: { "xkey-purge": "none" } }).catch(
      () => undefined,
    );
    return answer?.ok === true;
  }

  /** Stops it and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await gone;
  }
}
