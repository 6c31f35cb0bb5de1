import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { checkDatabase } from "./database";

export type TestDatabases = {
  /** Addresses of empty databases, one per use. */
  data: string;
  journeys: string;
  remove: () => Promise<void>;
};

/** Databases to throw away: on TEST_DATABASE_URL when given, else on a server of our own. Throws StartFailure. */
export async function testDatabases(): Promise<TestDatabases> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? undefined : await mkdtemp(join(tmpdir(), "warraq-test-"));
  // Root's server runs as another account, which must pass through.
  if (folder && userInfo().uid === 0) await chmod(folder, 0o711);
  const server = given ?? (await startEmbeddedServer(folder ?? ""));
  await checkDatabase(server);
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const prefix = `warraq_test_${randomBytes(4).toString("hex")}`;
  const names = [`${prefix}_data`, `${prefix}_journeys`];
  for (const name of names) await sql.unsafe(`create database ${name}`);
  const [data = "", journeys = ""] = names.map((name) => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  });
  return {
    data,
    journeys,
    remove: async () => {
      for (const name of names) await sql.unsafe(`drop database if exists ${name} with (force)`);
      await sql.end({ timeout: 5 });
      if (!folder) return;
      await stopEmbeddedServer(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
