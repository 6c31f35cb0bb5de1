import { and, arrayContains, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, assignment, history, notification, outboxMail, revision, touched, user } from "@/db/schema";
import { bodyOf, makeArticle, makeByline, makePerson } from "@/e2e/support/rows";
import { can, roles } from "@/newsroom/access";
import { emptyContent } from "@/newsroom/content/words";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import {
  publishArticle,
  recallArticle,
  republishArticle,
  requestChanges,
  submitArticle,
  withdrawArticle,
} from "./commands";
import { createArticle } from "./creating";
import { listArticles } from "./list";
import { getArticle, listRevisions, loadArticleUnscoped } from "./queries";
import { articlesVisibleTo } from "./visibility";
import { restoreRevision, saveRevision, saveWorkingCopy } from "./writing";

const codeOf = async (act: Promise<unknown>) => {
  const outcome = await act.then(
    () => "done",
    (error: { code?: string }) => error.code ?? "other",
  );
  return outcome;
};

test("two editors publish at once: one does, the other is told that the story moved on", async () => {
  const { id, editor } = await makeArticle("in_review");
  const other = await makePerson("editor");
  const outcomes = await Promise.all(
    [editor, other].map((person) => codeOf(publishArticle(person, { articleId: id, version: 1 }))),
  );
  expect(outcomes.sort()).toEqual(["conflict", "done"]);
  const rows = await db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.verb, "article:publish")));
  expect(rows).toHaveLength(1);
});

test("a save that is based on older words overwrites nothing and answers with the newer ones", async () => {
  const { id, author, content } = await makeArticle("draft");
  const mine = { ...content, headline: "لي" };
  const theirs = { ...content, headline: "لهم" };
  const editor = await makePerson("editor", "سعاد الخطيب");
  expect(await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: theirs })).toMatchObject({
    kind: "saved",
    version: 2,
  });
  expect(await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: mine })).toMatchObject({
    kind: "conflict",
    version: 2,
    content: { headline: "لهم" },
    savedByName: "سعاد الخطيب",
  });
  expect((await getArticle(author, id)).content.headline).toBe("لهم");
});

test("a save whose answer was lost may be sent again", async () => {
  const { id, author, content } = await makeArticle("draft");
  const input = { articleId: id, basedOn: 1, content: { ...content, headline: "ثانية" } };
  expect(await saveWorkingCopy(author, input)).toMatchObject({ kind: "saved", version: 2 });
  expect(await saveWorkingCopy(author, input)).toMatchObject({ kind: "saved", version: 2 });
});

test("words kept before they are replaced stay their writer's", async () => {
  const { id, author, editor, content } = await makeArticle("draft");
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: "لها" } });
  await saveRevision(editor, { articleId: id, version: 2 });
  const kept = await db.select().from(revision).where(eq(revision.articleId, id));
  expect(kept.map(({ createdBy }) => createdBy)).toEqual([author.id]);
});

test("twenty saves at once on one version: one is kept", async () => {
  const { id, author, content } = await makeArticle("draft");
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: `عنوان ${n}` } }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "saved")).toHaveLength(1);
  expect((await loadArticleUnscoped(db, id)).version).toBe(2);
});

test("readers get exactly the reviewed words, and keep them while an update is written", async () => {
  const { id, author, editor, content } = await makeArticle("published");
  await saveWorkingCopy(author, {
    articleId: id,
    basedOn: 1,
    content: { ...content, body: bodyOf("جديد.") },
  });
  const before = await getPublishedArticle("ar", id);
  expect(before?.kind === "published" && before.article.body).toEqual(content.body);
  expect((await getArticle(editor, id)).hasUnpublishedChanges).toBe(true);
  await submitArticle(author, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  const after = await getPublishedArticle("ar", id);
  expect(after?.kind === "published" && after.article.body).toEqual(bodyOf("جديد."));
  expect(after?.kind === "published" && after.article.revisedAt).toBeInstanceOf(Date);
  expect((await getArticle(editor, id)).hasUnpublishedChanges).toBe(false);
});

test("publishing the same words again is no update, also when they were changed and changed back", async () => {
  const { id, author, editor, content } = await makeArticle("published");
  const revisedAt = async () => (await loadArticleUnscoped(db, id)).state.revisedAt;
  await submitArticle(author, { articleId: id, version: 1 });
  await publishArticle(editor, { articleId: id, version: 1 });
  expect(await revisedAt()).toBeNull();
  const changed = { ...content, headline: "آخر" };
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: changed });
  await saveWorkingCopy(author, { articleId: id, basedOn: 2, content });
  await submitArticle(author, { articleId: id, version: 3 });
  await publishArticle(editor, { articleId: id, version: 3 });
  expect(await revisedAt()).toBeNull();
  await saveWorkingCopy(author, { articleId: id, basedOn: 3, content: changed });
  await submitArticle(author, { articleId: id, version: 4 });
  await publishArticle(editor, { articleId: id, version: 4 });
  expect(await revisedAt()).toBeInstanceOf(Date);
});

test("publishing words that changed after the editor looked is a conflict", async () => {
  const { id, editor, content } = await makeArticle("in_review");
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, headline: "آخر" } });
  expect(await codeOf(publishArticle(editor, { articleId: id, version: 1 }))).toBe("conflict");
  expect(await getPublishedArticle("ar", id)).toBeNull();
});

test("while in review its author reads and recalls, but does not edit", async () => {
  const { id, author, content } = await makeArticle("in_review");
  const save = { articleId: id, basedOn: 1, content: { ...content, headline: "آخر" } };
  expect(await codeOf(saveWorkingCopy(author, save))).toBe("forbidden");
  await recallArticle(author, { articleId: id });
  expect(await codeOf(saveWorkingCopy(author, save))).toBe("done");
});

test("words that nobody can see are none: such a story is not submitted", async () => {
  const content = { headline: "\u200b", body: bodyOf("\u200b\u2060", "\u3164") };
  const { id, author } = await makeArticle("draft", { content });
  const { content: kept } = await getArticle(author, id);
  expect(kept).toMatchObject({
    headline: "",
    body: { doc: { content: [{ content: [] }, { content: [] }] } },
  });
  await expect(submitArticle(author, { articleId: id, version: 1 })).rejects.toMatchObject({
    problems: [{ field: "headline" }, { field: "body" }],
  });
});

test("an Arabic edition keeps Arabic's own letters, whatever keyboard typed them", async () => {
  const content = { headline: "الکهرباء فی گرمیان", body: bodyOf("علی الطریق") };
  const { id, author, content: whole } = await makeArticle("draft", { content });
  expect((await getArticle(author, id)).content.headline).toBe("الكهرباء في گرمیان");
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...whole, standfirst: "کتاب" } });
  expect((await getArticle(author, id)).content).toMatchObject({
    standfirst: "كتاب",
    body: bodyOf("علي الطريق"),
  });
});

test("an incomplete story is not submitted, and says why", async () => {
  const author = await makePerson("journalist");
  const { id } = await createArticle(author, { edition: "ar", content: emptyContent });
  await expect(submitArticle(author, { articleId: id, version: 1 })).rejects.toMatchObject({
    code: "invalid",
    problems: [{ field: "headline" }, { field: "sectionId" }, { field: "bylineIds" }, { field: "body" }],
  });
});

test("withdrawal needs a reason, hides the story and can be undone", async () => {
  const { id, editor } = await makeArticle("published");
  expect(await codeOf(withdrawArticle(editor, { articleId: id }))).toBe("invalid");
  await withdrawArticle(editor, { articleId: id, reason: "طلب المصدر" });
  expect(await getPublishedArticle("ar", id)).toEqual({ kind: "withdrawn", id });
  await republishArticle(editor, { articleId: id });
  expect(await getPublishedArticle("ar", id)).toMatchObject({ kind: "published" });
});

test("changes requested reach the author by bell and mail, with the reason", async () => {
  const { id, author, editor } = await makeArticle("in_review");
  await requestChanges(editor, { articleId: id, version: 1, reason: "أضف ردّ البلدية" });
  const bells = await db.select().from(notification).where(eq(notification.articleId, id));
  expect(bells.filter((row) => row.userId === author.id)).toMatchObject([
    { verb: "requestChanges", reason: "أضف ردّ البلدية" },
  ]);
  const [account] = await db.select({ email: user.email }).from(user).where(eq(user.id, author.id));
  const mails = await db
    .select()
    .from(outboxMail)
    .where(eq(outboxMail.recipient, account?.email ?? ""));
  expect(mails.some((mail) => mail.text.includes("أضف ردّ البلدية"))).toBe(true);
});

test("every step stands in the history, and what readers see touches its caches", async () => {
  const { id, content } = await makeArticle("published");
  const rows = await db
    .select({ verb: history.verb })
    .from(history)
    .where(eq(history.subjectId, id))
    .orderBy(history.id);
  expect(rows.map(({ verb }) => verb)).toEqual(["article:create", "article:submit", "article:publish"]);
  const ofStory = arrayContains(touched.tags, [`article:${id}`]);
  const tags = (await db.select().from(touched).where(ofStory)).flatMap((row) => row.tags);
  for (const expected of [`article:${id}`, `section:${content.sectionId}`, `byline:${content.bylineIds[0]}`])
    expect(tags).toContain(expected);
});

test("restoring makes a new revision and loses nothing newer", async () => {
  const { id, author, content } = await makeArticle("published");
  await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: "أحدث" } });
  await restoreRevision(author, { articleId: id, number: 1, version: 2 });
  const revisions = await listRevisions(author, id);
  expect(revisions.map(({ reason }) => reason)).toEqual(["restored", "saved", "submitted"]);
  expect((await getArticle(author, id)).content.headline).toBe(content.headline);
});

test("revisions and history cannot be rewritten, a published row cannot lack its revision", async () => {
  const { id } = await makeArticle("published");
  await expect(db.update(revision).set({ content: {} }).where(eq(revision.articleId, id))).rejects.toThrow();
  await expect(db.delete(history).where(eq(history.subjectId, id))).rejects.toThrow();
  await expect(
    db.update(article).set({ publishedRevisionId: null }).where(eq(article.id, id)),
  ).rejects.toThrow();
});

test("the clause of visible stories and the access table agree for every role, relation and state", async () => {
  for (const role of roles) {
    const person = await makePerson(role);
    const made = [
      await makeArticle("draft", { author: person }),
      await makeArticle("in_review", { content: { bylineIds: [await makeByline(person.id)] } }),
      await makeArticle("published"),
      await makeArticle("draft"),
      await makeArticle("draft"),
    ];
    const [, , , , asked] = made;
    await db.insert(assignment).values({ articleId: asked?.id ?? "", userId: person.id });
    for (const { id } of made) {
      const { subject } = await loadArticleUnscoped(db, id);
      const rows = await db
        .select({ id: article.id })
        .from(article)
        .where(and(eq(article.id, id), articlesVisibleTo(person)));
      expect(rows.length === 1).toBe(can(person, "article:read", subject));
    }
    const { rows } = await listArticles(person, { scope: "mine" });
    expect(rows.map(({ id }) => id).sort()).toEqual([made[0]?.id, made[1]?.id, asked?.id].sort());
  }
});
