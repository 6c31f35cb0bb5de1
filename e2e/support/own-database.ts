import { randomUUID } from "node:crypto";
import postgres from "postgres";

/** The shared database as its migrations leave it, before anything was put in: what others are copied from. */
const bareOf = (shared: URL) => `${shared.pathname.slice(1)}_bare`;

/** Copies the shared database, which nobody uses yet; the function it returns drops the copy. */
export async function keepBareDatabase(): Promise<() => Promise<void>> {
  const shared = new URL(process.env.DATABASE_URL ?? "");
  const bare = bareOf(shared);
  const elsewhere = Object.assign(new URL(shared), { pathname: "/postgres" }).href;
  const onServer = async (statement: string) => {
    const server = postgres(elsewhere, { max: 1, onnotice: () => {} });
    await server.unsafe(statement).finally(() => server.end());
  };
  await onServer(`create database ${bare} template ${shared.pathname.slice(1)}`);
  return () => onServer(`drop database if exists ${bare} with (force)`);
}

/**
 * Makes a database of this test file's own beside the shared one and points DATABASE_URL at it: for rules about the
 * whole newsroom (the last administrator), which other tests' rows would hide. Call it before anything imports
 * `db/client`; the function it returns drops the database again.
 */
export async function useOwnDatabase(): Promise<() => Promise<void>> {
  const shared = process.env.DATABASE_URL ?? "";
  const name = `warraq_${randomUUID().replaceAll("-", "")}`;
  const server = postgres(shared, { max: 1, onnotice: () => {} });
  const url = new URL(shared);
  await server.unsafe(`create database ${name} template ${bareOf(url)}`);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  return async () => {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
    process.env.DATABASE_URL = shared;
  };
}
