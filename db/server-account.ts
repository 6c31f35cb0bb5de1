import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whom the database server runs as: ourselves, or, since PostgreSQL refuses root, another account. */
export type ServerAccount = {
  uid: number | undefined;
  gid: number | undefined;
  /** The account cannot pass through a folder above its files (as in /root) and is given that one right. */
  needsPassage: boolean;
};

export type ServerCommand = {
  command: string;
  args: string[];
  options: { env: NodeJS.ProcessEnv; cwd: string; uid?: number; gid?: number };
};

/** The account for the server, made when we are root and none exists. `paths` are what it must reach. */
export async function databaseAccount(paths: string[]): Promise<ServerAccount> {
  if (userInfo().uid !== 0) return { uid: undefined, gid: undefined, needsPassage: false };
  const account = (await idsOf("postgres")) ?? (await makeAccount());
  const closed = await Promise.all(paths.map((path) => isClosedTo(path, account)));
  return { ...account, needsPassage: closed.includes(true) };
}

/** Command, arguments and options that run a program as the account. */
export function spawnAs(account: ServerAccount, program: string, args: string[]): ServerCommand {
  const { PATH, NODE_ENV } = process.env;
  const env = { PATH, NODE_ENV, LC_MESSAGES: "C", TZ: "UTC" };
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return { command: program, args, options: { env, cwd: "/" } };
  if (!account.needsPassage) return { command: program, args, options: { env, cwd: "/", uid, gid } };
  const capability = "+dac_override";
  const as = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  return {
    command: "setpriv",
    args: [...as, `--inh-caps=${capability}`, `--ambient-caps=${capability}`, program, ...args],
    options: { env, cwd: "/" },
  };
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeAccount(): Promise<{ uid: number; gid: number }> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(
    (cause: unknown) => {
      throw new Error(
        "PostgreSQL does not run as root, and no account named postgres could be made for it.",
        {
          cause,
        },
      );
    },
  );
  const ids = await idsOf("postgres");
  if (!ids) throw new Error("PostgreSQL does not run as root, and there is no account named postgres.");
  return ids;
}

/** Whether some folder above `path` lets the account not through. */
async function isClosedTo(path: string, account: { uid: number; gid: number }): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const facts = await stat(folder).catch(() => undefined);
    if (facts) {
      const bit = facts.uid === account.uid ? 0o100 : facts.gid === account.gid ? 0o010 : 0o001;
      if ((facts.mode & bit) === 0) return true;
    }
    if (folder === dirname(folder)) return false;
  }
}
