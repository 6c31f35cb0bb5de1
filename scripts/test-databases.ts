import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { startEmbeddedServer, stopEmbeddedServer } from "@/db/embedded-server";
import { checkDatabase, createDatabase } from "./database";

export type TestDatabases = {
  /** Addresses of empty databases, one per use. */
  data: string;
  journeys: string;
  remove: () => Promise<void>;
};

/** Databases to throw away: on TEST_DATABASE_URL when given, else on a server in a folder. Throws StartFailure. */
export async function testDatabases(folder: string): Promise<TestDatabases> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ?? (await startEmbeddedServer(folder));
  await checkDatabase(server);
  const prefix = `warraq_test_${randomBytes(4).toString("hex")}`;
  const [data, journeys] = [`${prefix}_data`, `${prefix}_journeys`];
  return {
    data: await createDatabase(server, data),
    journeys: await createDatabase(server, journeys),
    remove: async () => {
      if (!given) return stopEmbeddedServer(folder);
      const sql = postgres(given, { max: 1, onnotice: () => {} });
      for (const name of [data, journeys]) await sql.unsafe(`drop database if exists ${name} with (force)`);
      await sql.end({ timeout: 5 });
    },
  };
}
