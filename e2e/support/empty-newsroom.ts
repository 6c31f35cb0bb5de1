import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "@/platform/free-port";

/** A newsroom on an empty database of its own, started as its engineer starts it. */
export async function startEmptyNewsroom() {
  const server = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const name = `warraq_${randomUUID().replaceAll("-", "")}`;
  await server.unsafe(`create database ${name} template template0`);
  const database = new URL(process.env.DATABASE_URL ?? "");
  database.pathname = `/${name}`;
  const folder = await mkdtemp(join(tmpdir(), "warraq-set-up-"));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const newsroom = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: database.href,
      SITE_URL: site,
      PORT: String(port),
      AUTH_SECRET: randomBytes(32).toString("hex"),
      WARRAQ_DATA: folder,
      WARRAQ_MODE: "real",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const stop = async () => {
    await ended(newsroom);
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { site, link: await printedLink(newsroom), stop };
}

/** The one-time link in what the start prints. */
function printedLink(newsroom: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    newsroom.stdout?.on("data", (words: Buffer) => {
      printed += words.toString();
      const link = /http\S+\/set-up\/[\w-]{43}/.exec(printed)?.[0];
      if (link && printed.includes("Ctrl-C")) resolve(link);
    });
    newsroom.once("exit", () => reject(new Error(`the newsroom did not start: ${printed}`)));
  });
}

async function ended(newsroom: ChildProcess): Promise<void> {
  if (newsroom.exitCode !== null) return;
  const gone = new Promise((resolve) => newsroom.once("exit", resolve));
  newsroom.kill("SIGTERM");
  await gone;
}
