import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { useOwnDatabase as makeOwnDatabase } from "@/e2e/support/own-database";

const dropDatabase = await makeOwnDatabase();
const folder = await mkdtemp(join(tmpdir(), "warraq-keeping-"));
const to = join(folder, "backups");
Object.assign(process.env, { WARRAQ_DATA: join(folder, "data"), BACKUP_TO: to, BACKUP_KEEP: "2" });

const { closeDatabase, db } = await import("@/db/client");
const { environment } = await import("@/db/env");
const { backup, outboxMail, user } = await import("@/db/schema");
const { anAdministrator } = await import("@/e2e/support/rows");
const { jobNamed } = await import("@/newsroom/access");
const { connectAlone } = await import("@/platform/backup/dump");
const { closeJobs, prepareJobs } = await import("@/platform/jobs");
const { putMedia } = await import("@/platform/media-store");
const { tellOfOldBackup } = await import("./alarm");
const { keepBackups } = await import("./keeping");
const { getBackupState } = await import("./queries");

const keeper = jobNamed("back_up");
const watcher = jobNamed("watch_promises");
const administrator = await anAdministrator();

/** As if so many hours had gone by. */
const letHoursPass = (hours: number) =>
  db.update(backup).set({
    startedAt: sql`${backup.startedAt} - make_interval(hours => ${hours})`,
    endedAt: sql`${backup.endedAt} - make_interval(hours => ${hours})`,
  });

const throwaways = async () => {
  const { connection, close } = await connectAlone(process.env.DATABASE_URL ?? "");
  const rows = await connection`select datname from pg_database where datname like 'warraq_rehearsal_%'`;
  await close();
  return rows.map(({ datname }) => datname);
};

beforeAll(async () => {
  await prepareJobs();
  await putMedia("original/one", new Uint8Array([1, 2, 3]), "image/png");
});
beforeEach(async () => {
  await db.delete(backup);
  await rm(to, { recursive: true, force: true });
  environment().BACKUP_TO = to;
});
afterAll(async () => {
  await closeJobs();
  await closeDatabase();
  await dropDatabase();
  await rm(folder, { recursive: true });
});

test("a backup is made once on any number of workers, proved by restoring it, and not again before its time", async () => {
  await Promise.all([keepBackups(keeper), keepBackups(keeper), keepBackups(keeper)]);
  await keepBackups(keeper);
  const { backups, goodAt } = await getBackupState(administrator);
  expect(backups).toHaveLength(1);
  expect(backups[0]).toMatchObject({ trial: "restored", failure: null, files: 1, missing: 0 });
  expect(backups[0]?.rows).toBeGreaterThan(1);
  expect(goodAt).toEqual(backups[0]?.startedAt);
  expect(await readdir(to)).toHaveLength(1);
  expect(await throwaways()).toEqual([]);
});

test("as many as are wanted are kept, and what nobody wrote down stays", async () => {
  await keepBackups(keeper);
  await writeFile(join(to, "warraq-2020-01-01T000000Z.tar.age"), "of somebody else");
  for (let day = 0; day < 3; day++) {
    await letHoursPass(25);
    await keepBackups(keeper);
  }
  const { backups } = await getBackupState(administrator);
  expect(backups.map(({ trial }) => trial)).toEqual(["restored", "restored"]);
  expect(await readdir(to)).toContain("warraq-2020-01-01T000000Z.tar.age");
});

test("one that fails is written down with its reason, and tried again after an hour", async () => {
  await writeFile(join(folder, "a-file"), "");
  environment().BACKUP_TO = join(folder, "a-file", "below");
  await keepBackups(keeper);
  await keepBackups(keeper);
  const failed = await getBackupState(administrator);
  expect(failed.backups.map(({ failure }) => failure)).toEqual(["unwritable"]);
  environment().BACKUP_TO = to;
  await letHoursPass(1);
  await keepBackups(keeper);
  const { backups } = await getBackupState(administrator);
  expect(backups.map(({ failure }) => failure)).toEqual([null, "unwritable"]);
});

test("where the account may make no database a backup is read in full, and that is said", async () => {
  const settings = environment();
  const url = new URL(settings.DATABASE_URL);
  await db.execute(sql`create role poor login password 'poor' in role pg_read_all_data`);
  await db.execute(sql`grant all on all tables in schema public, drizzle, jobs to poor`);
  Object.assign(url, { username: "poor", password: "poor" });
  const own = settings.DATABASE_URL;
  settings.DATABASE_URL = url.href;
  try {
    await keepBackups(keeper);
  } finally {
    settings.DATABASE_URL = own;
    await db.execute(sql`drop owned by poor`);
    await db.execute(sql`drop role poor`);
  }
  const { backups } = await getBackupState(administrator);
  expect(backups[0]).toMatchObject({ trial: "read", missing: null, failure: null });
});

test("that the newest good one is too old is told to administrators once, until a good one has come", async () => {
  await keepBackups(keeper);
  expect(await tellOfOldBackup(watcher)).toEqual([]);
  await letHoursPass(47);
  expect(await tellOfOldBackup(watcher)).toEqual([]);
  await letHoursPass(2);
  const told = await Promise.all([tellOfOldBackup(watcher), tellOfOldBackup(watcher)]);
  const letters = told.flat();
  const administrators = await db.select().from(user).where(eq(user.role, "administrator"));
  expect(letters).toHaveLength(administrators.filter(({ isActive }) => isActive).length);
  expect(await tellOfOldBackup(watcher)).toEqual([]);
  expect((await getBackupState(administrator)).isTooOld).toBe(true);
  const [letter] = await db
    .select()
    .from(outboxMail)
    .where(eq(outboxMail.id, letters[0] ?? ""));
  expect(letter?.text).toContain("/desk/jobs/backups");
  await keepBackups(keeper);
  expect((await getBackupState(administrator)).isTooOld).toBe(false);
});
