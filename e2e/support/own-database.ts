import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/**
 * Makes a database of this test file's own beside the shared one and points DATABASE_URL at it: for rules about the
 * whole newsroom (the last administrator), which other tests' rows would hide. Call it before anything imports
 * `db/client`; the function it returns drops the database again.
 */
export async function useOwnDatabase(): Promise<() => Promise<void>> {
  const shared = process.env.DATABASE_URL ?? "";
  const name = `warraq_${randomUUID().replaceAll("-", "")}`;
  const server = postgres(shared, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name} template template0`);
  const url = new URL(shared);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  const own = postgres(url.href, { max: 1, onnotice: () => {} });
  await migrate(drizzle(own), { migrationsFolder: "db/migrations" });
  await own.end();
  return async () => {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    process.env.DATABASE_URL = shared;
  };
}
