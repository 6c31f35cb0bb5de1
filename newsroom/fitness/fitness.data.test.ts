import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { bylineName, fitnessPass, fitnessSetting, schedule } from "@/db/schema";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { publishArticle, submitArticle } from "@/newsroom/article/commands";
import { getArticle } from "@/newsroom/article/queries";
import { keepTime } from "@/newsroom/article/schedule";
import { correctArticle } from "@/newsroom/correction/commands";
import { setUrgent } from "@/newsroom/urgent/commands";
import { heedFinding, passFinding, setStrictness } from "./commands";
import { unnamedIn } from "./judging";
import { getFitness, listStrictnessHistory, listUnnamed } from "./queries";
import { passLimits } from "./rules";

afterAll(closeDatabase);
const said = { body: bodyOf("الخط الساخن 0800 123 456 مجاني.") };
const found = { check: "telephone", words: "0800 123 456" } as const;
const telephone = (wanted: "warn" | "block", was: "warn" | "block") => ({
  edition: "ar",
  wanted: { telephone: wanted },
  was: { telephone: was },
});
beforeEach(async () => {
  await db.delete(fitnessSetting).where(eq(fitnessSetting.edition, "ar"));
});

test("a warning is shown and stops nothing; made a block it stops every door, and the history tells who made it one", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft", { content: said });
  const { findings } = await getFitness(author, articleId);
  expect(findings).toMatchObject([{ ...found, field: "body.0", severity: "warn" }]);
  await submitArticle(author, { articleId, version: 1 });
  await setStrictness(editor, telephone("block", "warn"));
  const problems = [{ field: "body.0", messageKey: "telephone", values: { words: found.words } }];
  const refusal = { code: "invalid", messageKey: "incomplete", problems };
  const at = new Date((await databaseTime()).getTime() + 3_600_000);
  await expect(publishArticle(editor, { articleId, version: 1 })).rejects.toMatchObject(refusal);
  await expect(publishArticle(editor, { articleId, version: 1, at })).rejects.toMatchObject(refusal);
  const other = await makeArticle("draft", { content: said });
  await expect(submitArticle(other.author, { articleId: other.id, version: 1 })).rejects.toMatchObject(
    refusal,
  );
  const [line] = await listStrictnessHistory(editor, "ar");
  expect(line).toMatchObject({
    actorId: editor.id,
    event: { before: { telephone: "warn" }, after: { telephone: "block" } },
  });
});

test("a hotline is passed with a reason by who may publish, and minded again when the number is another or she thinks better", async () => {
  const { id: articleId, author, editor } = await makeArticle("draft", { content: said });
  await setStrictness(editor, telephone("block", "warn"));
  const input = { articleId, ...found, reason: "خط عام للإغاثة" };
  const stranger = await makePerson("journalist");
  await expect(passFinding(author, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(passFinding(stranger, input)).rejects.toMatchObject({ code: "not_found" });
  await passFinding(editor, input);
  const { findings, passed } = await getFitness(author, articleId);
  expect(findings).toEqual([]);
  expect(passed).toMatchObject([{ ...found, reason: input.reason }]);
  await submitArticle(author, { articleId, version: 1 });
  await heedFinding(editor, { articleId, ...found });
  await expect(publishArticle(editor, { articleId, version: 1 })).rejects.toMatchObject({ code: "invalid" });
  await setStrictness(editor, telephone("warn", "block"));
  const own = await makeArticle("draft", { content: said });
  await passFinding(own.author, { ...input, articleId: own.id });
  expect((await getFitness(own.author, own.id)).findings).toEqual([]);
  await setStrictness(editor, telephone("block", "warn"));
  expect((await getFitness(own.author, own.id)).findings).toMatchObject([found]);
  await setStrictness(editor, telephone("warn", "block"));
});

test("a story leaves only so much as it is, and takes another reason for what it leaves already", async () => {
  const { id: articleId, author } = await makeArticle("draft", { content: said });
  const input = { articleId, ...found, reason: "خط عام" };
  await passFinding(author, input);
  const rows = Array.from({ length: passLimits.all - 1 }, (_, index) => ({
    ...{ articleId, check: "telephone", words: `0800 ${index}`, reason: "خط عام" },
  }));
  await db.insert(fitnessPass).values(rows);
  await expect(passFinding(author, { ...input, words: "0800 999 999" })).rejects.toThrow("tooManyPassed");
  await passFinding(author, { ...input, reason: "خط الإغاثة" });
  const { passed } = await getFitness(author, articleId);
  expect(passed).toHaveLength(passLimits.all);
  expect(passed.find(({ words }) => words === found.words)).toMatchObject({ reason: "خط الإغاثة" });
});

test("words beside stories are judged too: a correction and the urgent line", async () => {
  const { id: articleId, editor } = await makeArticle("published");
  await setStrictness(editor, telephone("block", "warn"));
  const words = { kind: "correction", wrong: "رقم خطأ", right: `الصواب ${found.words}` } as const;
  const refusal = { code: "invalid", messageKey: "telephone", problems: [{ field: "right" }] };
  await expect(correctArticle(editor, { articleId, ...words })).rejects.toMatchObject(refusal);
  await expect(
    setUrgent(editor, { edition: "ar", text: `اتصلوا على ${found.words}`, minutes: 5 }),
  ).rejects.toMatchObject({ messageKey: "telephone", problems: [{ field: "text" }] });
  // What may be published in the story may be corrected in it.
  await passFinding(editor, { articleId, ...found, reason: "خط عام" });
  await correctArticle(editor, { articleId, ...words });
});

test("what was promised goes live, whatever its edition minds since", async () => {
  const { id: articleId, editor } = await makeArticle("in_review", { content: said });
  const at = new Date((await databaseTime()).getTime() + 3_600_000);
  await publishArticle(editor, { articleId, version: 1, at });
  await setStrictness(editor, telephone("block", "warn"));
  const [promise] = await db
    .update(schedule)
    .set({ goLiveAt: sql`now()` })
    .where(eq(schedule.articleId, articleId))
    .returning();
  await keepTime(jobNamed("keep_time"), { revisionId: promise?.revisionId ?? "" });
  expect((await getArticle(editor, articleId)).state.publicState).toBe("published");
});

test("checks are set by editors, and of two who set the same one the second is told", async () => {
  const [editor, journalist] = [await makePerson("editor"), await makePerson("journalist")];
  await expect(setStrictness(journalist, telephone("block", "warn"))).rejects.toMatchObject({
    code: "forbidden",
  });
  await setStrictness(editor, telephone("block", "warn"));
  await expect(
    setStrictness(editor, { edition: "ar", wanted: { headlineLong: "off" }, was: { headlineLong: "block" } }),
  ).rejects.toMatchObject({ code: "conflict" });
  // What she left as she saw it is nobody's change.
  await setStrictness(editor, {
    edition: "ar",
    wanted: { telephone: "warn", headlineLong: "off" },
    was: { telephone: "warn", headlineLong: "warn" },
  });
  const { id: articleId, author } = await makeArticle("draft", { content: said });
  expect((await getFitness(author, articleId)).findings).toMatchObject([{ ...found, severity: "block" }]);
});

test("who writes is told which names the edition lacks, as the checks that refuse the story are", async () => {
  const { id: articleId, author, content } = await makeArticle("draft");
  expect(await listUnnamed(author, articleId)).toEqual([]);
  const [bylineId = ""] = content.bylineIds;
  await db.delete(bylineName).where(eq(bylineName.subjectId, bylineId));
  const nameless = await listUnnamed(author, articleId);
  expect(nameless).toEqual([bylineId]);
  expect(unnamedIn(content, nameless)).toEqual(["bylineIds"]);
  expect((await getFitness(author, articleId)).findings).toMatchObject([{ check: "bylineUnnamed" }]);
  await expect(listUnnamed(await makePerson("journalist"), articleId)).rejects.toThrow();
});
