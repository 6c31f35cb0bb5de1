import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useOwnDatabase as makeOwnDatabase } from "@/e2e/support/own-database";

const dropDatabase = await makeOwnDatabase();
const source = process.env.DATABASE_URL ?? "";
const folder = await mkdtemp(join(tmpdir(), "warraq-backup-"));
const data = join(folder, "data");
process.env.WARRAQ_DATA = data;
await mkdir(data);

const { closeDatabase, db, withTransaction } = await import("@/db/client");
const { outletEdition } = await import("@/db/schema");
const { outletRows } = await import("@/e2e/support/editions");
const { makePicture } = await import("@/e2e/support/picture-rows");
const { makeRedirects } = await import("@/e2e/support/redirect-rows");
const { aReader, makeArticle } = await import("@/e2e/support/rows");
const { withdrawArticle } = await import("@/newsroom/article/commands");
const { submitComment } = await import("@/newsroom/comment/commands");
const { approveComment } = await import("@/newsroom/comment/deciding");
const { beginPolicy } = await import("@/newsroom/comment-policy/beginning");
const { moveToTrash } = await import("@/newsroom/trash/commands");
const { connectAlone } = await import("@/platform/backup/dump");
const { closeJobs, enqueue, prepareJobs } = await import("@/platform/jobs");
const { putMedia } = await import("@/platform/media-store");

const key = join(folder, "key");
const kept = join(folder, "backups");
let backup = "";

type Ended = { code: number; said: string };

/** Runs one of the two commands as `npm run` does, with the settings of a newsroom. */
function run(script: "backup" | "restore", args: string[], settings: Record<string, string>): Promise<Ended> {
  const env = {
    ...process.env,
    ...{ SITE_URL: "http://localhost:3000", AUTH_SECRET: "x".repeat(32), WARRAQ_CALLED_FROM: folder },
    ...{ BACKUP_KEY_FILE: key, ...settings },
  };
  return new Promise((resolve) => {
    const program = ["--import", "tsx", `scripts/${script}.ts`, ...args];
    execFile(process.execPath, program, { env }, (error, out, words) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + words }),
    );
  });
}

/** Every row of every table, and where sequences stand, of the database at an address. */
async function everythingIn(url: string): Promise<Record<string, string>> {
  const { connection, close } = await connectAlone(url);
  try {
    const found: Record<string, string> = {};
    const tables = await connection<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
    for (const { name } of tables) {
      // Of which transaction a row is, no other server can say.
      const [row] = await connection.unsafe(`select count(*) || ' rows ' ||
        coalesce(md5(string_agg(r, '|' order by r)), '') as all
        from (select (to_jsonb(t) - 'xid')::text as r from public."${name}" t) rows`);
      found[name] = row?.all;
    }
    const sequences = await connection`
      select sequencename as name, coalesce(last_value, 0) as at from pg_sequences where schemaname = 'public'`;
    for (const { name, at } of sequences) found[`sequence ${name}`] = String(at);
    return found;
  } finally {
    await close();
  }
}

/** What keeps rows right, as the database itself says it. */
async function rulesOf(url: string): Promise<string[]> {
  const { connection, close } = await connectAlone(url);
  try {
    const rows = await connection<{ rule: string }[]>`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select tgenabled::text || ' ' || pg_get_triggerdef(t.oid) from pg_trigger t
        join pg_class c on c.oid = tgrelid where not tgisinternal and c.relnamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public' order by 1`;
    return rows.map(({ rule }) => rule);
  } finally {
    await close();
  }
}

async function mediaIn(at: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const entries = await readdir(join(at, "media"), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[path.slice(at.length)] = (await readFile(path)).toString("base64");
  }
  return files;
}

async function waitingJobs(url: string): Promise<unknown[]> {
  const { connection, close } = await connectAlone(url);
  const jobs = await connection`
    select name, data, start_after from jobs.job where name = 'drop_files' order by 1`.finally(close);
  return [...jobs];
}

/** Another database on the same server, and a data folder beside it. */
async function inOther(work: (url: string, settings: Record<string, string>, at: string) => Promise<void>) {
  const name = `warraq_other_${randomBytes(6).toString("hex")}`;
  const at = join(folder, name);
  const { connection, close } = await connectAlone(source);
  try {
    await connection.unsafe(`create database ${name} template template0`);
    await mkdir(at);
    const url = Object.assign(new URL(source), { pathname: `/${name}` }).href;
    await work(url, { DATABASE_URL: url, WARRAQ_DATA: at }, at);
  } finally {
    await connection.unsafe(`drop database if exists ${name} with (force)`);
    await close();
  }
}

/** Stories in every state, who wrote them, what readers said, pictures, old addresses, and something in the trash. */
async function makeSomeOfEverything(): Promise<void> {
  await db.insert(outletEdition).values(outletRows).onConflictDoNothing();
  await withTransaction(async (tx) => {
    for (const { edition, language } of outletRows) await beginPolicy(tx, edition, language);
  });
  const { id: articleId, author, editor } = await makeArticle("published");
  const gone = await makeArticle("published", { author, editor, edition: "en" });
  await withdrawArticle(editor, { articleId: gone.id, reason: "سبب\nفي سطرين" });
  for (const standing of ["draft", "in_review"] as const) await makeArticle(standing, { author, editor });
  const { id: unwanted } = await makeArticle("draft", { author, editor });
  await moveToTrash(editor, "article", { id: unwanted });
  await makePicture(author);
  await makeRedirects(editor);
  const said = {
    articleId,
    parentId: null,
    name: "قارئة",
    email: "z@example.org",
    website: "",
    seconds: null,
    text: "تعليق «طويل» بعض الشيء",
  };
  const comment = await submitComment(aReader(), said);
  await approveComment(editor, { commentId: comment.id });
}

beforeAll(async () => {
  await prepareJobs();
  await makeSomeOfEverything();
  await putMedia("original/a-large-one", randomBytes(9_000_000), "image/png");
  await withTransaction((tx) => enqueue(tx, "drop_files", { keys: ["«ملف»"] }, { startAfter: 100_000 }));
  await db.execute(sql`insert into touched (tags) values (array[E'سطر\n\\\\.\n\tو\\\\N'])`);
  const made = await run("backup", [], { DATABASE_URL: source, WARRAQ_DATA: data, BACKUP_TO: kept });
  expect(made).toMatchObject({ code: 0 });
  expect(made.said).toContain(`A key was made at ${key}`);
  const [name = ""] = await readdir(kept);
  backup = join(kept, name);
}, 120_000);

afterAll(async () => {
  await closeJobs();
  await closeDatabase();
  await dropDatabase();
  await rm(folder, { recursive: true });
});

test("a newsroom is restored as it was: every row, every rule, every file, and the work that waited", async () => {
  const before = await everythingIn(source);
  expect(Object.keys(before).length).toBeGreaterThan(60);
  await inOther(async (url, settings, at) => {
    const restored = await run("restore", [backup], settings);
    expect(restored).toMatchObject({ code: 0 });
    expect(await everythingIn(url)).toEqual(before);
    expect(await rulesOf(url)).toEqual(await rulesOf(source));
    expect(await mediaIn(at)).toEqual(await mediaIn(data));
    expect(await waitingJobs(url)).toEqual(await waitingJobs(source));
    expect(restored.said).toContain("the counts of all tables agree");
    // A second time, over what is there: refused, and by the flag as before.
    const { connection, close } = await connectAlone(url);
    await connection.unsafe(
      "set session_replication_role = default; delete from public.view; create table public.stray (a int)",
    );
    await close();
    const refused = await run("restore", [backup], settings);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("The database is not empty.");
    expect(await run("restore", ["--replace", backup], settings)).toMatchObject({ code: 0 });
    expect(await everythingIn(url)).toEqual(before);
  });
});

test.each([
  ["a torn archive", "is not a whole backup", async (file: string) => truncate(file, 1_000_000), undefined],
  [
    "the last bytes missing",
    "is not a whole backup",
    async (file: string) => {
      await truncate(file, (await readFile(file)).length - 20);
    },
    undefined,
  ],
  [
    "a wrong key",
    "was sealed with another key",
    async () => {},
    "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33",
  ],
  ["no key", "There is no key for backups", async () => {}, null],
] as const)(
  "%s is refused in a sentence, and nothing is left behind",
  async (_, sentence, damage, otherKey) => {
    const file = join(folder, "damaged.tar.age");
    await writeFile(file, await readFile(backup));
    await damage(file);
    const asked = join(folder, "asked-key");
    await rm(asked, { force: true });
    if (otherKey) await writeFile(asked, `${otherKey}\n`);
    await inOther(async (url, settings, at) => {
      const args = otherKey === undefined ? [file] : [file, "--key", asked];
      const refused = await run("restore", args, settings);
      expect(refused.code).toBe(1);
      expect(refused.said).toContain(sentence);
      expect(refused.said).toContain("Nothing was put back.");
      expect(await everythingIn(url)).toEqual({});
      expect(await mediaIn(at)).toEqual({});
    });
  },
);

test("what runs on the database is not restored under its hands", async () => {
  // This process has been still for long, and has let go of its connections.
  await db.execute(sql`select 1`);
  const refused = await run("restore", ["--replace", backup], { DATABASE_URL: source, WARRAQ_DATA: data });
  expect(refused.said).toContain("Warraq runs on this database");
});
