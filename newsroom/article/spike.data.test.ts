import { randomUUID } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, history, notification, schedule, sitting } from "@/db/schema";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { writeNote } from "@/newsroom/note/commands";
import { makePreviewLink, openPreview } from "@/newsroom/preview-link/commands";
import { noteSitting } from "@/newsroom/sitting/commands";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import {
  publishArticle,
  recallArticle,
  requestChanges,
  spikeArticle,
  submitArticle,
  takeBackArticle,
  unspikeArticle,
  withdrawArticle,
} from "./commands";
import { countArticles, listArticles } from "./list";
import { getArticle } from "./queries";
import { getNextWaiting } from "./queue";
import { saveRevision, saveWorkingCopy } from "./writing";

const refusal = (code: string) => expect.objectContaining({ code });

test("what is spiked leaves every list but its own, is read by whom it was, and comes back as a draft", async () => {
  const { id, author, editor } = await makeArticle("in_review");
  await expect(spikeArticle(author, { articleId: id, reason: "لا" })).rejects.toEqual(refusal("forbidden"));
  await expect(spikeArticle(editor, { articleId: id, reason: " " })).rejects.toEqual(refusal("invalid"));
  await spikeArticle(editor, { articleId: id, reason: "سُبقنا إليه" });
  for (const scope of ["mine", "waiting", "everything"] as const)
    expect((await listArticles(author, { scope })).rows).toEqual([]);
  expect(await countArticles(editor, { scope: "everything", personId: author.id })).toBe(0);
  const own = await listArticles(author, { scope: "mine", workState: "spiked" });
  expect(own.rows.map((row) => row.id)).toEqual([id]);
  const next = await getNextWaiting(editor, { id: "", workStateAt: new Date(0) });
  expect(next?.id).not.toBe(id);
  const stopped = { workState: "spiked", spikedReason: "سُبقنا إليه" };
  expect((await getArticle(author, id)).state).toMatchObject(stopped);
  const told = await db.select().from(notification).where(eq(notification.articleId, id));
  const news = { userId: author.id, verb: "spike", reason: "سُبقنا إليه" };
  expect(told).toContainEqual(expect.objectContaining(news));
  await expect(unspikeArticle(author, { articleId: id })).rejects.toEqual(refusal("forbidden"));
  await unspikeArticle(editor, { articleId: id });
  expect((await getArticle(author, id)).state).toMatchObject({ workState: "draft", spikedReason: null });
  await submitArticle(author, { articleId: id, version: 1 });
  const lines = await db.select({ verb: history.verb }).from(history).where(eq(history.subjectId, id));
  const verbs = lines.map(({ verb }) => verb);
  expect(verbs).toEqual(expect.arrayContaining(["article:spike", "article:unspike"]));
});

test("nothing moves a spiked story but who takes it up again, and nobody writes in it", async () => {
  const { id, author, editor, content } = await makeArticle("draft");
  await noteSitting(author, { articleId: id, tab: "a", isActive: true, isWriting: true, hasUnsaved: true });
  const sharing = { articleId: id, label: "خبير", days: 1, takesNotes: false };
  const { link } = await makePreviewLink(author, sharing);
  const token = link.split("/").at(-1) ?? "";
  expect(await openPreview(token)).not.toBeNull();
  await spikeArticle(editor, { articleId: id, reason: "لا خبر" });
  const isHeld = and(eq(sitting.articleId, id), isNotNull(sitting.heldAt));
  expect(await db.$count(sitting, isHeld)).toBe(0);
  expect(await openPreview(token)).toBeNull();
  const step = { articleId: id, version: 1, reason: "سبب" };
  for (const act of [submitArticle, recallArticle, requestChanges, publishArticle, takeBackArticle])
    await expect(act(editor, step)).rejects.toEqual(refusal("conflict"));
  await expect(spikeArticle(editor, step)).rejects.toEqual(refusal("conflict"));
  for (const actor of [author, editor, await makePerson("administrator")]) {
    const saved = saveWorkingCopy(actor, { articleId: id, basedOn: 1, content });
    await expect(saved).rejects.toEqual(refusal("forbidden"));
    await expect(saveRevision(actor, { articleId: id, version: 1 })).rejects.toEqual(refusal("forbidden"));
  }
  await expect(makePreviewLink(author, sharing)).rejects.toEqual(refusal("conflict"));
  await writeNote(author, { id: randomUUID(), articleId: id, text: "لماذا؟", place: null, mentioned: [] });
  await unspikeArticle(editor, { articleId: id });
  expect(await openPreview(token)).not.toBeNull();
  const again = { ...content, dateline: "بغداد" };
  const saved = await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: again });
  expect(saved).toMatchObject({ kind: "saved" });
});

test("only an editor throws away what was spiked, and from the trash it comes back as it was", async () => {
  const { id, author, editor } = await makeArticle("draft");
  await spikeArticle(editor, { articleId: id, reason: "لا خبر" });
  await expect(moveToTrash(author, "article", { id })).rejects.toEqual(refusal("forbidden"));
  await restoreFromTrash(editor, await moveToTrash(editor, "article", { id }));
  expect((await getArticle(author, id)).state.workState).toBe("spiked");
});

test("a promise falls with the spike, and what readers have or had is not spiked", async () => {
  const promised = await makeArticle("in_review");
  const at = new Date(Date.now() + 3_600_000);
  await publishArticle(promised.editor, { articleId: promised.id, version: 1, at });
  await spikeArticle(promised.editor, { articleId: promised.id, reason: "تغيّر الموعد" });
  expect(await db.$count(schedule, eq(schedule.articleId, promised.id))).toBe(0);
  const { id, editor } = await makeArticle("published");
  const step = { articleId: id, reason: "سبب" };
  await expect(spikeArticle(editor, step)).rejects.toEqual(refusal("conflict"));
  await withdrawArticle(editor, step);
  await expect(spikeArticle(editor, step)).rejects.toEqual(refusal("conflict"));
  const forced = db.update(article).set({ workState: "spiked", spikedReason: "سبب" });
  await expect(forced.where(eq(article.id, id))).rejects.toThrow();
});
