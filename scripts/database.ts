import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { StartFailure } from "./start-failure";
import { runProgram } from "./step";

const oldestVersion = 15;

/** What a database says of itself: major version, encoding, whether an Arabic letter is a letter to it, its extensions. */
type Found = { version: number; encoding: string; knowsLetters: boolean; hasTrigrams: boolean };

/** Why a database cannot hold a newsroom, as a sentence; undefined when it can. */
export function flawOf({ version, encoding, knowsLetters, hasTrigrams }: Found): string | undefined {
  if (version < oldestVersion)
    return `The database is PostgreSQL ${version}; Warraq needs ${oldestVersion} or newer.`;
  if (encoding !== "UTF8") return `The database is encoded in ${encoding}; Warraq needs one in UTF8.`;
  if (!hasTrigrams)
    return "The database lacks the extension pg_trgm, which comes with PostgreSQL (some systems pack it as postgresql-contrib).";
  if (knowsLetters) return undefined;
  return "The database takes no Arabic letter for a letter (its ctype is C); make one with create database … template template0 locale 'C.UTF-8'.";
}

/**
 * Whether the database answers and can hold a newsroom; one that is only away is waited for, `patience` milliseconds,
 * after `onWaiting` was told why. Throws StartFailure, without the password.
 */
export async function checkDatabase(
  url: string,
  patience = 0,
  onWaiting: (sentence: string) => void = () => {},
): Promise<void> {
  const startedAt = performance.now();
  for (let told = false; ; told = true) {
    const failure = await failureOf(url);
    if (!failure) return;
    const { cause } = failure;
    if (performance.now() - startedAt >= patience || !isAway(cause)) throw failure;
    if (!told)
      onWaiting(`${failure.message} Waiting for it, ${Math.round(patience / 1000)} seconds at most …`);
    await sleep(500);
  }
}

async function failureOf(url: string): Promise<StartFailure | undefined> {
  const sql = postgres(url, { max: 1, connect_timeout: 8, onnotice: () => {} });
  try {
    // With ctype C a letter beyond ASCII is none, and « or ، sticks to the word beside it.
    const [row] = await sql<Found[]>`
      select current_setting('server_version_num')::int / 10000 as version,
        current_setting('server_encoding') as encoding, 'ورّاق' ~ '^[[:alpha:]]' as "knowsLetters",
        exists (select 1 from pg_available_extensions where name = 'pg_trgm') as "hasTrigrams"`;
    const flaw = row && flawOf(row);
    return flaw === undefined ? undefined : new StartFailure(flaw);
  } catch (cause) {
    return new StartFailure(`The database at ${placeOf(url)} cannot be reached: ${reason(cause)}.`, {
      cause,
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Whether a database may come by itself: it or its machine starts, or it has no connection left. */
function isAway(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /^(?:E[A-Z_]+|CONNECT\w*|CONNECTION_\w+|57P0[123]|53300)$/.test(code);
}

/**
 * Brings the database up to this version; see prepare-database.ts. Answers the link that opens the set-up of a real
 * newsroom that has no administrator yet. Throws StartFailure.
 */
export async function prepareDatabase(
  variables: NodeJS.ProcessEnv,
  folder: string,
): Promise<string | undefined> {
  const { setUpLink } = await runProgram({
    args: ["--import", "tsx", "scripts/prepare-database.ts"],
    variables: { ...variables, WARRAQ_PROCESS: "prepare" },
    logFile: join(folder, "prepare.log"),
    failure: "The database could not be prepared.",
  });
  return setUpLink;
}

/** Makes an empty database on a server and answers its address. */
export async function createDatabase(server: string, name: string): Promise<string> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${name} template template0`).finally(() => sql.end());
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Host, port and name of a database; never its user or password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause ? String(cause.code) : "";
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing listens there",
    ENOTFOUND: "there is no such host",
    CONNECT_TIMEOUT: "it does not answer",
    "57P03": "it is just starting",
    "53300": "it has no connection left",
    "28P01": "it refuses the user or the password",
    "28000": "it refuses the user",
    "3D000": "there is no database of this name",
  };
  return known[code] ?? cause.message;
}
