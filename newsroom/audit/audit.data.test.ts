import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";
import { jobNamed, type Person } from "@/newsroom/access";
import { events } from "@/newsroom/events";
import { AuditToExport, AuditWanted, recordVerbs } from "./rules";

// The history is one for the whole newsroom, and how long it is kept; these modules open the database when they are imported.
const load = () =>
  Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("./queries"),
    import("./commands"),
    import("./subjects"),
    import("./export"),
    import("@/newsroom/article/commands"),
    import("@/e2e/support/open-newsroom"),
    import("@/platform/jobs"),
  ]);
let drop: () => Promise<void>;
let parts: Awaited<ReturnType<typeof load>>;
let administrator: Person;
const zone = "Asia/Baghdad";

beforeAll(async () => {
  drop = await useOwnDatabase();
  parts = await load();
  await parts[9].prepareJobs();
  await parts[8].furnishNewsroom();
  administrator = { ...(await parts[2].makePerson("administrator")), sessionId: crypto.randomUUID() };
});
afterAll(async () => {
  await parts[9].closeJobs();
  await parts[0].closeDatabase();
  await drop();
});

const found = async (asked: object, actor = administrator) =>
  (await parts[3].listAudit(actor, AuditWanted.parse(asked), zone)).lines;

test("everything is found by who did it, to what, from which sign-in, when, and by its words", async () => {
  const [{ db }, { history }, { makeArticle, makePerson }, , , subjects, , { withdrawArticle }] = parts;
  const { id } = await makeArticle("published", { content: { headline: "جسرٌ فوق الفُرات" } });
  await withdrawArticle(administrator, { articleId: id, reason: "أرقامٌ مغلوطة من الوزارة" });
  const [line] = await found({ person: administrator.id, kind: "article", of: id });
  expect(line).toMatchObject({ verb: "article:withdraw", actorId: administrator.id, subjectId: id });
  expect(line?.signIn).toMatch(/^[\da-f]{12}$/);
  const mark = String(line?.signIn);
  expect((await found({ signIn: mark })).map(({ verb }) => verb)).toContain("article:withdraw");
  // Its reason and its headline, however they are spelled; and its id.
  for (const q of ["ارقام مغلوطه", "جسر فوق الفرات", id])
    expect((await found({ q })).map(({ subjectId }) => subjectId)).toContain(id);
  expect(await found({ q: "ما لم يُكتب قط" })).toEqual([]);
  const [{ today = "" } = {}] = await db.execute<{ today: string }>(
    sql`select to_char(now() at time zone ${zone}, 'YYYY-MM-DD') as today`,
  );
  expect((await found({ of: id, from: today, to: today })).length).toBeGreaterThan(0);
  expect(await found({ of: id, to: "2001-01-01" })).toEqual([]);
  expect(await found({ of: id, person: "nobody" })).toEqual([]);
  const named = await subjects.listAuditSubjects(administrator, line ? [line] : [], "ar");
  expect([...named.subjects.values()]).toEqual([{ label: "جسرٌ فوق الفُرات", href: `/desk/stories/${id}` }]);
  for (const role of ["editor", "journalist"] as const)
    await expect(found({}, await makePerson(role))).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    db.update(history).set({ reason: "لا شيء" }).where(sql`${history.subjectId} = ${id}`),
  ).rejects.toThrow();
});

test("the database keeps the outlet's record, and nothing but it, however old it is", async () => {
  const [{ db }, { history, outletSetting }] = parts;
  const inThisTest = async (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) => {
    await tx
      .insert(outletSetting)
      .values({ historyMonths: 12 })
      .onConflictDoUpdate({
        target: outletSetting.isOne,
        set: { historyMonths: 12 },
      });
    const verbs = Object.keys(events);
    const rows = verbs.map((verb) => ({ verb, subjectKind: "user", subjectId: "ancient" }));
    await tx.insert(history).values(rows.map((row) => ({ ...row, createdAt: new Date("2001-01-01") })));
    const kept: string[] = [];
    for (const verb of verbs) {
      const isIt = sql`subject_id = 'ancient' and verb = ${verb}`;
      await tx.transaction((inner) => inner.delete(history).where(isIt)).catch(() => kept.push(verb));
    }
    expect(kept.toSorted()).toEqual([...recordVerbs].toSorted());
    tx.rollback();
  };
  await expect(db.transaction(inThisTest)).rejects.toThrow("Rollback");
});

async function whole(file: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of file) text += part;
  return text.trimEnd();
}

test("pages follow each other without a gap, and the file has every line once", async () => {
  const [, , , { everyAuditLine, listAudit }, { noteExport }, , { auditFile }] = parts;
  const wanted = AuditToExport.parse({ format: "csv" });
  await noteExport(administrator, wanted);
  const ids: number[] = [];
  let after: number | undefined;
  do {
    const page = await listAudit(administrator, { ...wanted, after }, zone);
    ids.push(...page.lines.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  const everything = everyAuditLine(administrator, wanted, zone);
  const file = (await whole(auditFile(everything, "csv"))).split("\r\n");
  expect(file.slice(1).map((text) => Number(text.split(",")[0]))).toEqual(ids);
  expect(file[1]).toContain("history:export");
  const lines = (await whole(auditFile(everyAuditLine(administrator, wanted, zone), "json"))).split("\n");
  expect(lines.map((text) => JSON.parse(text).id)).toEqual(ids);
});

test("what is older than the outlet keeps it goes, but the record of what readers had; nothing younger can", async () => {
  const [{ db }, { history }, { makePerson }, , { forgetHistory, keepHistory }] = parts;
  const old = (verb: string, months: number) =>
    db
      .insert(history)
      .values({
        verb,
        subjectKind: "user",
        subjectId: `old-${verb}-${months}`,
        createdAt: sql`now() - make_interval(months => ${months})`,
      })
      .returning({ id: history.id });
  await Promise.all([old("user:invite", 30), old("user:invite", 20), old("article:publish", 30)]);
  const kept = async () =>
    (await db.select({ of: history.subjectId }).from(history).where(sql`subject_id like 'old-%'`))
      .map(({ of }) => of)
      .toSorted();
  const all = ["old-article:publish-30", "old-user:invite-20", "old-user:invite-30"];
  const forget = () => forgetHistory(jobNamed("forget_history"));
  await forget();
  expect(await kept()).toEqual(all);
  await expect(db.delete(history).where(sql`subject_id = 'old-user:invite-30'`)).rejects.toThrow();
  await keepHistory(administrator, { months: 24 });
  await expect(db.delete(history).where(sql`subject_id = 'old-user:invite-20'`)).rejects.toThrow();
  await forget();
  await forget();
  expect(await kept()).toEqual(["old-article:publish-30", "old-user:invite-20"]);
  const [said] = await found({ kind: "outlet" });
  expect(said).toMatchObject({
    verb: "outlet:keepHistory",
    before: { months: null },
    after: { months: 24 },
  });
  await expect(keepHistory(await makePerson("editor"), { months: 12 })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(forgetHistory(administrator)).rejects.toMatchObject({ code: "forbidden" });
});
