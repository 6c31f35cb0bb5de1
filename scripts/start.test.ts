import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "@/platform/free-port";
import { dataFolder, generatedSecret } from "./data-folder";
import { checkDatabase, flawOf } from "./database";
import { claimRun, noteRun, releaseRun } from "./one-run";
import { refuseBusyPort } from "./port";
import { runPort, runSettings } from "./settings";
import { StartFailure } from "./start-failure";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "warraq-start-"));
  for (const name of [
    "DATABASE_URL",
    "SITE_URL",
    "AUTH_SECRET",
    "PORT",
    "HOST",
    "WARRAQ_DATA",
    "TRUSTED_PROXIES",
  ])
    vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The sentence a start ends with. */
async function sentenceOf(start: () => unknown): Promise<string> {
  const failure = await Promise.resolve()
    .then(start)
    .then(
      () => undefined,
      (cause: unknown) => cause,
    );
  expect(failure).toBeInstanceOf(StartFailure);
  return (failure as StartFailure).message;
}

describe("a start that cannot be ends with a sentence that says why", () => {
  test("a port that is no port", async () => {
    vi.stubEnv("PORT", "many");
    expect(await sentenceOf(runPort)).toContain("PORT is many");
  });

  test("a busy port", async () => {
    const port = await freePort();
    const server = await new Promise<Server>((resolve) => {
      const other = createServer();
      other.listen(port, "127.0.0.1", () => resolve(other));
    });
    expect(await sentenceOf(() => refuseBusyPort("127.0.0.1", port))).toContain(`Port ${port} is used`);
    await new Promise((resolve) => server.close(resolve));
    await refuseBusyPort("127.0.0.1", port);
  });

  test("a folder that cannot be", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await sentenceOf(() => dataFolder(join(folder, "file", "data")))).toContain("cannot be written");
  });

  test("a database that is too old, not in UTF-8, or knows no Arabic letter", () => {
    const good = { version: 15, encoding: "UTF8", knowsLetters: true, hasTrigrams: true };
    expect(flawOf(good)).toBeUndefined();
    expect(flawOf({ ...good, version: 14 })).toContain("PostgreSQL 14; Warraq needs 15");
    expect(flawOf({ ...good, encoding: "SQL_ASCII" })).toContain("needs one in UTF8");
    expect(flawOf({ ...good, knowsLetters: false })).toContain("no Arabic letter");
    expect(flawOf({ ...good, hasTrigrams: false })).toContain("pg_trgm");
  });

  test("settings that are missing, each by its name", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://db/warraq");
    const sentence = await sentenceOf(() => runSettings(folder));
    expect(sentence).toContain("SITE_URL is not set");
    expect(sentence).toContain("AUTH_SECRET is not set");
  });

  test("a setting that makes no sense", async () => {
    vi.stubEnv("TRUSTED_PROXIES", "10.0.0.0/8, proxy.local");
    expect(await sentenceOf(() => runSettings(folder))).toContain("TRUSTED_PROXIES must name addresses");
    vi.stubEnv("TRUSTED_PROXIES", "10.0.0.0/33");
    expect(await sentenceOf(() => runSettings(folder))).toContain("TRUSTED_PROXIES");
    vi.stubEnv("TRUSTED_PROXIES", "10.0.0.0/8, 2001:db8::/32, 127.0.0.1");
    expect((await runSettings(folder)).environment.TRUSTED_PROXIES).toHaveLength(3);
  });

  test("a database that is not there, without its password", async () => {
    const port = await freePort();
    const sentence = await sentenceOf(() => checkDatabase(`postgres://u:hidden@127.0.0.1:${port}/warraq`));
    expect(sentence).toBe(
      `The database at 127.0.0.1:${port}/warraq cannot be reached: nothing listens there.`,
    );
  });
});

describe("a database that is only away is waited for", () => {
  test("with one sentence, until it answers or the patience is over", async () => {
    const port = await freePort();
    const url = `postgres://u:hidden@127.0.0.1:${port}/warraq`;
    const told: string[] = [];
    expect(await sentenceOf(() => checkDatabase(url, 1_200, (sentence) => told.push(sentence)))).toContain(
      "nothing listens there",
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Waiting for it, 1 seconds at most");
    expect(told[0]).not.toContain("hidden");
  });
});

describe("a demonstration", () => {
  test("needs no setting, and keeps its secret where its owner alone reads it", async () => {
    const { environment, isDemonstration } = await runSettings(folder);
    expect(isDemonstration).toBe(true);
    expect(environment.SITE_URL).toBe("http://localhost:3000");
    expect(environment.AUTH_SECRET).toBe(await generatedSecret(folder));
    expect((await stat(join(folder, "secret"))).mode & 0o077).toBe(0);
  });
});

describe("a data folder", () => {
  test("is made with the folders above it, closed to others", async () => {
    const made = await dataFolder(join(folder, "a", "b"));
    expect((await stat(made)).mode & 0o066).toBe(0);
  });

  test("is claimed again after a run that was killed", async () => {
    await claimRun(folder);
    noteRun(folder, [2 ** 22 - 1]);
    await claimRun(folder);
    releaseRun(folder);
    await expect(stat(join(folder, "run.json"))).rejects.toThrow("ENOENT");
  });
});
