import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, picture } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import type { Person } from "@/newsroom/access";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { changeBetween } from "@/newsroom/content/changing";
import { saveChange } from "@/newsroom/saved-change/commands";
import { shortIdFrom } from "@/newsroom/short-id";
import { publishArticle, submitArticle } from "./commands";
import { getArticle, getRevision, listRevisions } from "./queries";
import { restoreRevision, saveWorkingCopy } from "./writing";

const old = "كلمات كثيرة كُتبت قبل قليل، ولا يريد أحد أن تضيع منه في لحظة.";

async function aDraft() {
  const made = await makeArticle("draft", { content: { body: bodyOf(old) } });
  const save = (basedOn: number, text: string) =>
    saveWorkingCopy(made.author, {
      articleId: made.id,
      basedOn,
      content: { ...made.content, body: bodyOf(text) },
    });
  const revisions = async () =>
    Promise.all(
      (await listRevisions(made.author, made.id)).map(async ({ number, reason }) => {
        const { content } = await getRevision(made.author, made.id, number);
        return { reason, body: content.body };
      }),
    );
  return { ...made, save, revisions };
}

test("what is typed over is kept first, what is added to is not", async () => {
  const { save, revisions } = await aDraft();
  await save(1, `${old} وزيادة`);
  expect(await revisions()).toEqual([]);
  await save(2, "ج");
  expect(await revisions()).toEqual([{ reason: "automatic", body: bodyOf(`${old} وزيادة`) }]);
  await save(3, "جديد");
  expect(await revisions()).toHaveLength(1);
});

test("a sitting begins with a revision of what it found, and another comes after ten minutes", async () => {
  const { id, save, revisions } = await aDraft();
  const longAgo = sql`now() - interval '11 minutes'`;
  await db.update(article).set({ createdAt: longAgo }).where(eq(article.id, id));
  await save(1, `${old} أ`);
  expect(await revisions()).toEqual([{ reason: "automatic", body: bodyOf(old) }]);
  await save(2, `${old} أب`);
  expect(await revisions()).toHaveLength(1);
});

test("both sides of a conflict are kept, whichever is chosen, under the names of their writers", async () => {
  const { id, author, content, save, revisions } = await aDraft();
  await save(1, "كلماتهم");
  const editor = await makePerson("editor", "سعاد الخطيب");
  const mine = { ...content, body: bodyOf("كلماتي") };
  const clash = await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: mine });
  expect(clash).toMatchObject({ kind: "conflict", isOwn: false });
  const chosen = { ...content, body: bodyOf("كلماتهم كما اخترتها") };
  const answer = await saveWorkingCopy(editor, {
    articleId: id,
    basedOn: 2,
    content: chosen,
    keepOther: true,
    unchosen: mine,
  });
  expect(answer).toMatchObject({ kind: "saved", version: 4 });
  expect((await revisions()).slice(0, 2).map(({ body }) => body)).toEqual([
    bodyOf("كلماتي"),
    bodyOf("كلماتهم"),
  ]);
  const names = (await listRevisions(author, id)).slice(0, 2).map(({ createdByName }) => createdByName);
  expect(names[0]).toBe("سعاد الخطيب");
  expect(names[1]).not.toBe("سعاد الخطيب");
  expect(await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: mine })).toMatchObject({
    kind: "conflict",
    isOwn: true,
  });
});

test("both sides of a conflict in Arabic are kept with Arabic's own letters", async () => {
  const { id, author, content, save, revisions } = await aDraft();
  await save(1, "كلماتهم");
  const mine = { ...content, body: bodyOf("کلماتی") };
  const input = { articleId: id, basedOn: 2, content: mine, keepOther: true, unchosen: mine };
  await saveWorkingCopy(author, input);
  expect((await revisions())[0]?.body).toEqual(bodyOf("كلماتي"));
  expect((await getArticle(author, id)).content.body).toEqual(bodyOf("كلماتي"));
});

test("what was kept by itself comes back whatever it names and whatever stands there; readers' steps judge it", async () => {
  const { id, author, editor, content, save } = await aDraft();
  const pictureId = await makePicture(author);
  await db.update(picture).set({ state: "failed" }).where(eq(picture.id, pictureId));
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const gone = "6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11";
  const bylineIds = [...content.bylineIds, gone];
  const leadPicture = { ...words, pictureId: shortIdFrom(randomBytes(16)) };
  const kept = [
    { ...content, topicIds: [gone] },
    { ...content, bylineIds },
    { ...content, leadPicture },
    { ...content, leadPicture: { ...words, pictureId } },
  ];
  const refused = ["inTrash.gone", "incomplete", "pictureUnknown", "pictureFailed"];
  let version = 1;
  for (const each of kept) {
    const input = { articleId: id, basedOn: version, content: each, keepOther: true };
    const answer = await saveWorkingCopy(author, input);
    if (answer.kind !== "saved") throw new Error(answer.kind);
    version = answer.version;
  }
  await save(version, "ج");
  const automatic = (await listRevisions(author, id)).slice(0, 4).reverse();
  expect(automatic.map(({ reason }) => reason)).toEqual(Array(4).fill("automatic"));
  for (const [index, { number }] of automatic.entries()) {
    const { version: seen } = await getArticle(author, id);
    await restoreRevision(author, { articleId: id, number, version: seen });
    const restored = await getArticle(author, id);
    expect(restored.content).toEqual(kept[index]);
    const why = expect.objectContaining({ messageKey: refused[index] });
    await expect(submitArticle(author, { articleId: id, version: restored.version })).rejects.toEqual(why);
    const [latest] = await listRevisions(author, id);
    expect(latest?.reason).toBe("restored");
    // As if it had been handed in before what it names went.
    const standAt = (workState: "in_review" | "draft") =>
      db.update(article).set({ workState }).where(eq(article.id, id));
    await standAt("in_review");
    await expect(publishArticle(editor, { articleId: id, revisionId: latest?.id })).rejects.toEqual(why);
    await standAt("draft");
  }
});

test("who takes the other's words altogether finds her own in the history", async () => {
  const { id, author, content, save, revisions } = await aDraft();
  await save(1, "كلماتهم");
  const input = {
    articleId: id,
    basedOn: 2,
    content: { ...content, body: bodyOf("كلماتهم") },
    keepOther: true,
    unchosen: { ...content, body: bodyOf("كلماتي") },
  };
  expect(await saveWorkingCopy(author, input)).toMatchObject({ kind: "saved", version: 4 });
  expect(await saveWorkingCopy(author, input)).toMatchObject({ kind: "saved", version: 4 });
  expect((await revisions()).map(({ body }) => body)).toContainEqual(bodyOf("كلماتي"));
});

test("every kind of block is kept as it was written, and readers get none that lacks its words", async () => {
  const { id, author, content } = await aDraft();
  const text =
    "- أ\n  1. ب\n    - ج\n\n> قول\n>— قائله\n\nنص^[حاشية]\n\n|+ عنوان\n|= س | ص |\n\n::: صندوق\n\nد\n\n:::\n\n@ https://t.me/warraq/1 بيان";
  const whole = { ...content, body: parseBodyText(text) };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: whole });
  expect((await getArticle(author, id)).content.body).toEqual(whole.body);
  const bare = parseBodyText("نص^[]\n\n:::\n\nد\n\n:::\n\n@ https://t.me/warraq/1");
  await saveWorkingCopy(author, { articleId: id, basedOn: 2, content: { ...content, body: bare } });
  await expect(submitArticle(author, { articleId: id, version: 3 })).rejects.toMatchObject({
    code: "invalid",
    problems: [
      { field: "body.0", messageKey: "footnoteMissing" },
      { field: "body.1", messageKey: "factBoxTitleMissing" },
      { field: "body.2", messageKey: "embedTitleMissing" },
    ],
  });
});

test("a draft may be of any size and name what never was; readers get it when it fits", async () => {
  const { id, author, content } = await aDraft();
  const huge = {
    ...content,
    headline: "ع".repeat(400),
    topicIds: ["6f1d3b0a-6a57-4f25-9f0c-6a1f1f9a2b11"],
    body: bodyOf("م".repeat(40_000)),
  };
  expect(await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: huge })).toMatchObject({
    kind: "saved",
    version: 2,
  });
  await expect(submitArticle(author, { articleId: id, version: 2 })).rejects.toMatchObject({
    code: "invalid",
    problems: [
      { field: "headline", messageKey: "tooLong.headline" },
      { field: "body.0", messageKey: "tooLong.paragraph" },
    ],
  });
  expect(await saveWorkingCopy(author, { articleId: id, basedOn: 2, content })).toMatchObject({ version: 3 });
  expect((await listRevisions(author, id))[0]).toMatchObject({ reason: "automatic" });
});

test("what words changed is saved as all of them are, and only on the words that it was made of", async () => {
  const { id, author, content } = await aDraft();
  const texts = ["أولى", "ثانية", "ثالثة"];
  const base = { ...content, body: bodyOf(...texts) };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: base });
  const typed = { ...base, headline: "عنوان آخر", body: bodyOf("أولى", "کتاب", "ثالثة") };
  const change = changeBetween("ar", base, typed);
  const save = (actor: Person, basedOn: number, sent = change) =>
    saveChange(actor, { articleId: id, basedOn, change: sent });
  expect(await save(author, 2)).toMatchObject({ kind: "saved", version: 3 });
  const saved = { ...typed, body: bodyOf("أولى", "كتاب", "ثالثة") };
  expect((await getArticle(author, id)).content).toEqual(saved);

  // Made of what the writer typed, of which the server has Arabic's own letters.
  const further = changeBetween("ar", typed, { ...typed, body: bodyOf("أولى", "کتاب", "رابعة") });
  expect(further).toMatchObject({ at: 2, removed: 1 });
  expect(await save(author, 3, further)).toMatchObject({ kind: "saved", version: 4 });
  expect((await getArticle(author, id)).content.body).toEqual(bodyOf("أولى", "كتاب", "رابعة"));

  for (const [basedOn, sent] of [
    [2, change],
    [4, change],
    [4, { ...further, at: 9 }],
  ] as const)
    expect(await save(author, basedOn, sent)).toEqual({ kind: "unknown" });
  expect((await getArticle(author, id)).version).toBe(4);
  await expect(save(await makePerson("journalist"), 4, further)).rejects.toThrow();

  // Many small changes make no more of it than one save may.
  const now = (await getArticle(author, id)).content;
  const grown = { ...now, body: bodyOf(...Array.from({ length: 40 }, () => "ن".repeat(25_000))) };
  await expect(save(author, 4, changeBetween("ar", now, grown))).rejects.toMatchObject({
    messageKey: "bodyTooLarge",
  });
});
