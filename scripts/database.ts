import { join } from "node:path";
import postgres from "postgres";
import { StartFailure } from "./start-failure";
import { runProgram } from "./step";

const oldestVersion = 15;

/** Whether the database answers and is new enough. Throws StartFailure, without the password. */
export async function checkDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 8, onnotice: () => {} });
  try {
    const [row] = await sql<{ version: string; encoding: string }[]>`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`;
    const version = Math.floor(Number(row?.version) / 10_000);
    if (version < oldestVersion)
      throw new StartFailure(
        `The database is PostgreSQL ${version}; Warraq needs ${oldestVersion} or newer.`,
      );
    if (row?.encoding !== "UTF8")
      throw new StartFailure(`The database is encoded in ${row?.encoding}; Warraq needs one in UTF8.`);
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause;
    throw new StartFailure(`The database at ${placeOf(url)} cannot be reached: ${reason(cause)}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
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
    "28P01": "it refuses the user or the password",
    "28000": "it refuses the user",
    "3D000": "there is no database of this name",
  };
  return known[code] ?? cause.message;
}
