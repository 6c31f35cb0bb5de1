import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { article, listEntry, notification, schedule, searchDocument, touched, urgentLine } from "@/db/schema";
import { makePicture } from "@/e2e/support/picture-rows";
import { makeArticle, makePerson, makeTopic } from "@/e2e/support/rows";
import { getPublishedPlace } from "@/newsroom/address/queries";
import { getPublishedRendition } from "@/newsroom/picture/queries";
import { listPublishedKills } from "@/newsroom/published-article/killed";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { tag } from "@/newsroom/touched";
import { moveToTrash } from "@/newsroom/trash/commands";
import { getPublishedUrgent } from "@/newsroom/urgent/queries";
import {
  killArticle,
  publishArticle,
  republishArticle,
  requestChanges,
  submitArticle,
  unspikeArticle,
  withdrawArticle,
} from "./commands";
import { createArticle } from "./creating";
import { listArticles } from "./list";
import { getArticle } from "./queries";
import { saveWorkingCopy } from "./writing";

const refusal = (code: string) => expect.objectContaining({ code });
const told = { days: 30, most: 20 };

test("what is killed says so at its address and in its feeds, and is nowhere else", async () => {
  const author = await makePerson("journalist");
  const pictureId = await makePicture(author);
  const words = { caption: "شرح", credit: "سما", alternative: "وصف", isDecorative: false };
  const topicId = await makeTopic();
  const content = { leadPicture: { pictureId, ...words }, topicIds: [topicId] };
  const { id, editor } = await makeArticle("published", { author, content });
  expect(await getPublishedRendition(pictureId, { width: 800, format: "webp" })).not.toBeNull();
  const kill = { articleId: id, reason: "ملفّق", notice: "  نُشر بيان مزوّر.  " };
  await expect(killArticle(author, kill)).rejects.toEqual(refusal("forbidden"));
  await expect(killArticle(editor, { ...kill, reason: "" })).rejects.toEqual(refusal("invalid"));
  await killArticle(editor, kill);
  const { withdrawnAt } = (await getArticle(author, id)).state;
  const answer = { kind: "killed", id, killedAt: withdrawnAt, notice: "نُشر بيان مزوّر." };
  expect(await getPublishedArticle("ar", id)).toEqual(answer);
  expect(await getPublishedPlace(id)).toMatchObject({ isWithdrawn: true });
  expect(await getPublishedRendition(pictureId, { width: 800, format: "webp" })).toBeNull();
  expect(await db.$count(listEntry, eq(listEntry.articleId, id))).toBe(0);
  expect(await db.$count(searchDocument, eq(searchDocument.articleId, id))).toBe(0);
  for (const list of [null, topicId]) {
    const kills = await listPublishedKills("ar", list, told);
    expect(kills.find((each) => each.id === id)).toMatchObject({ notice: "نُشر بيان مزوّر." });
  }
  expect(await listPublishedKills("ar", await makeTopic(), told)).toEqual([]);
  expect(await listPublishedKills("en", topicId, told)).toEqual([]);
  const rows = await db.select().from(touched);
  const gone = rows.filter(({ tags }) => tags.includes(tag.article(id))).at(-1);
  expect(gone?.vanishing).toEqual(expect.arrayContaining([tag.article(id), tag.file(pictureId)]));
  expect(gone?.tags).toEqual(expect.arrayContaining([tag.topic(topicId), tag.front("ar")]));
});

test("nothing leads back from a kill, for anybody, also from a withdrawal", async () => {
  const { id, author, content } = await makeArticle("published");
  const administrator = await makePerson("administrator");
  const step = { articleId: id, version: 1, reason: "سبب" };
  await withdrawArticle(administrator, step);
  await killArticle(administrator, { articleId: id, reason: "ملفّق" });
  for (const act of [republishArticle, unspikeArticle, withdrawArticle, killArticle])
    await expect(act(administrator, step)).rejects.toEqual(refusal("conflict"));
  for (const act of [submitArticle, requestChanges, publishArticle])
    await expect(act(administrator, step)).rejects.toEqual(refusal("conflict"));
  const saved = saveWorkingCopy(administrator, { articleId: id, basedOn: 1, content });
  await expect(saved).rejects.toEqual(refusal("forbidden"));
  await expect(moveToTrash(administrator, "article", { id })).rejects.toEqual(refusal("conflict"));
  const translation = { edition: "en", translationOf: id };
  await expect(createArticle(author, translation)).rejects.toEqual(refusal("conflict"));
  const mine = { scope: "mine" } as const;
  expect((await listArticles(author, mine)).rows).toEqual([]);
  expect((await listArticles(author, { ...mine, workState: "spiked" })).rows).toEqual([]);
  const killed = await listArticles(author, { ...mine, publicState: "killed" });
  expect(killed.rows.map((row) => row.id)).toEqual([id]);
  const listed = (await listPublishedKills("ar", content.sectionId, told)).map((each) => each.id);
  expect(listed).toEqual([id]);
});

test("authors, editors and who answers for it in other editions hear of it; promises and urgent lines fall", async () => {
  const { id, author, editor } = await makeArticle("published");
  const translator = await makePerson("editor");
  const sibling = await createArticle(translator, { edition: "en", translationOf: id });
  const other = await makePerson("editor");
  await submitArticle(author, { articleId: id, version: 1 });
  const at = new Date(Date.now() + 3_600_000);
  await publishArticle(editor, { articleId: id, version: 1, at });
  await db.delete(urgentLine).where(eq(urgentLine.edition, "ar"));
  const line = { edition: "ar", text: "عاجل", articleId: id, endsAt: at };
  await db.insert(urgentLine).values({ ...line, createdBy: editor.id });
  expect(await getPublishedUrgent("ar")).toMatchObject({ text: "عاجل" });
  await killArticle(editor, { articleId: id, reason: "ملفّق" });
  expect(await db.$count(schedule, eq(schedule.articleId, id))).toBe(0);
  expect(await getPublishedUrgent("ar")).toBeNull();
  await db.delete(urgentLine).where(eq(urgentLine.articleId, id));
  const news = await db.select().from(notification).where(eq(notification.verb, "kill"));
  const heard = news.filter(({ articleId }) => articleId === id).map(({ userId }) => userId);
  expect(heard).toEqual(expect.arrayContaining([author.id, other.id]));
  expect(heard).not.toContain(editor.id);
  const ofSibling = await db.select().from(notification).where(eq(notification.articleId, sibling.id));
  expect(ofSibling).toMatchObject([{ userId: translator.id, verb: "siblingKilled", reason: "ملفّق" }]);
  const forced = db
    .update(article)
    .set({ publicState: "published", withdrawnAt: null, withdrawnReason: null });
  await expect(forced.where(eq(article.id, id))).rejects.toThrow();
});
