import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useOwnDatabase } from "@/e2e/support/own-database";
import { NewsroomError } from "@/newsroom/errors";

// These modules open the database when they are imported: only after it has become this file's own. Whether a newsroom has
// any list at all is the same for whoever uses its database.
async function newsroom() {
  const [client, schema, rows, furnish, jobs, comments, commands, queries, trial] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("@/e2e/support/open-newsroom"),
    import("@/platform/jobs"),
    import("../commands"),
    import("./commands"),
    import("./queries"),
    import("./trial"),
  ]);
  return {
    ...client,
    ...schema,
    ...rows,
    ...furnish,
    ...jobs,
    ...comments,
    ...commands,
    ...queries,
    ...trial,
  };
}
let own: Awaited<ReturnType<typeof newsroom>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  drop = await useOwnDatabase();
  own = await newsroom();
  await own.prepareJobs();
  await own.furnishNewsroom();
});
afterAll(async () => {
  await own.closeJobs();
  await own.closeDatabase();
  await drop();
});

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return error.problems[0]?.messageKey ?? error.messageKey;
    },
  );
const send = (articleId: string, text: string) =>
  own.submitComment(own.aReader(), {
    articleId,
    parentId: null,
    name: "سلمى",
    email: `${randomUUID()}@example.org`,
    text,
    website: "",
    seconds: null,
  });
const saidOf = async (articleId: string, text: string) => {
  const { id } = await send(articleId, text);
  const [row] = await own.db
    .select({ verdicts: own.comment.verdicts })
    .from(own.comment)
    .where(eq(own.comment.id, id));
  if (!row) throw new Error("no such comment");
  return (row.verdicts as { check: string; answer: string; values?: { list: string } }[]).map(
    ({ check, answer, values }) => `${check} ${answer} ${values?.list ?? ""}`.trim(),
  );
};

test("lists of editors take the place of the first one, each with its answer, where they are in use", async () => {
  const story = await own.makeArticle("published");
  const { editor } = story;
  expect(await saidOf(story.id, "أنت غبي جدًا يا هذا")).toEqual(["words hold"]);
  const held = await own.createWordList(editor, { name: "تُراجَع", edition: null, answer: "hold" });
  await own.addListWords(editor, { listId: held.id, text: "زنبقة\n/بنفسج.*أزرق/" });
  // Not in use yet, and the first list is no more.
  expect(await saidOf(story.id, "أنت غبي ومعك زنبقة حمراء")).toEqual([]);
  await own.switchListOn(editor, { listId: held.id });
  expect(await saidOf(story.id, "رأيت الزنبقة في الحديقة")).toEqual(["words hold تُراجَع"]);
  expect(await saidOf(story.id, "هذا بنفسج شديد أزرق")).toEqual(["words hold تُراجَع"]);
  const refused = await own.createWordList(editor, { name: "تُرفض", edition: "en", answer: "refuse" });
  await own.addListWords(editor, { listId: refused.id, text: "نرجسة" });
  await own.switchListOn(editor, { listId: refused.id });
  expect(await saidOf(story.id, "هنا نرجسة بيضاء")).toEqual([]);
  await own.changeWordList(editor, { listId: refused.id, name: "تُرفض", edition: null, answer: "refuse" });
  expect(await refusalOf(send(story.id, "هنا نرجسة صفراء"))).toBe("comment.refused.words");
  await own.db
    .insert(own.commentRule)
    .values({ articleId: story.id, rule: { lists: { [refused.id]: false } } });
  expect(await saidOf(story.id, "هنا نرجسة خضراء")).toEqual([]);
  await own.switchListOff(editor, { listId: held.id });
  expect(await saidOf(story.id, "رأيت الزنبقة مرة أخرى")).toEqual([]);
});

test("words are added and taken off many at once, found, and given away in the lines that adding takes", async () => {
  const editor = await own.makePerson("editor");
  const { id: listId } = await own.createWordList(editor, { name: "كثيرة", edition: null, answer: "hold" });
  const many = Array.from({ length: 12_000 }, (_, at) => `مفردة${at}`).join("\n");
  const answer = await own.addListWords(editor, { listId, text: `${many}\nأنذال ! إنزال\n/(/` });
  expect(answer).toMatchObject({ added: 12_001, known: 0, wrong: 1 });
  expect(answer.problems).toEqual([{ line: 12_002, given: "/(/", messageKey: "wordList.patternWrong" }]);
  expect(await own.addListWords(editor, { listId, text: "أنذال ! إنزال، نزال" })).toMatchObject({
    added: 0,
    known: 1,
  });
  const found = await own.listWords(editor, listId, { q: "انذال", page: 1 });
  expect(found.words.map(({ line }) => line)).toEqual(["أنذال ! إنزال، نزال"]);
  expect((await own.listWords(editor, listId, { q: "", page: 2 })).total).toBe(12_001);
  const wordIds = (await own.listWords(editor, listId, { q: "مفردة1199", page: 1 })).words.map(
    ({ id }) => id,
  );
  expect(await own.removeListWords(editor, { listId, wordIds })).toEqual({ removed: wordIds.length });
  const { text } = await own.exportWordList(editor, listId);
  expect(text.split("\n")).toContain("أنذال ! إنزال، نزال");
  expect(text.trim().split("\n")).toHaveLength(12_001 - wordIds.length);
  await own.removeWordList(editor, { listId });
  expect((await own.listWordLists(editor)).map(({ id }) => id)).not.toContain(listId);
});

test("a trial tells what a list would have caught, without being in use", async () => {
  const story = await own.makeArticle("published");
  const { editor } = story;
  await send(story.id, "في النص ياسمينة واحدة");
  await send(story.id, "وهنا ياسمينة أخرى غيرها");
  await send(story.id, "لا شيء هنا من ذلك كله");
  const { id: listId } = await own.createWordList(editor, { name: "تجربة", edition: "ar", answer: "refuse" });
  await own.addListWords(editor, { listId, text: "ياسمينة" });
  const trial = await own.tryWordList(editor, { listId });
  expect(trial.caught).toEqual({ pending: 2, approved: 0, rejected: 0, removed: 0 });
  const marked = trial.examples.flatMap(({ runs }) => runs.filter(({ isMarked }) => isMarked));
  expect(marked.map(({ text }) => text)).toEqual(["ياسمينة", "ياسمينة"]);
  expect(trial.looked).toBeGreaterThanOrEqual(3);
});

test("only editors see and change the lists", async () => {
  const journalist = await own.makePerson("journalist");
  const input = { name: "س", edition: null, answer: "hold" } as const;
  expect(await refusalOf(own.createWordList(journalist, input))).toBe("forbidden");
  expect(await refusalOf(own.adoptFirstList(journalist, input))).toBe("forbidden");
  expect(await refusalOf(own.listWordLists(journalist))).toBe("forbidden");
  const editor = await own.makePerson("editor");
  const { id: listId } = await own.adoptFirstList(editor, input);
  for (const act of [
    own.addListWords(journalist, { listId, text: "س" }),
    own.tryWordList(journalist, { listId }),
  ])
    expect(await refusalOf(act)).toBe("forbidden");
});
