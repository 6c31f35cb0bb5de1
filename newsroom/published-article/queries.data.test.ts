import { expect, test } from "vitest";
import { makeArticle, makeSection, makeTopic } from "@/e2e/support/rows";
import { withdrawArticle } from "@/newsroom/article/commands";
import {
  getPublishedArticle,
  getPublishedList,
  getPublishedNext,
  listPublishedArticles,
  listRelatedPublishedArticles,
} from "./queries";

async function shown(id: string) {
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  return answer.article;
}

test("related stories are of the same topics, then the same section: never itself, never twice, never unseen", async () => {
  const [first, second, sectionId] = [await makeTopic(), await makeTopic(), await makeSection()];
  const publish = async (topicIds: string[], inSection = true) =>
    (await makeArticle("published", { content: { topicIds, ...(inSection && { sectionId }) } })).id;
  const bySection = await publish([]);
  const byBoth = await publish([first, second]);
  const bySecond = await publish([second], false);
  const draft = await makeArticle("in_review", { content: { topicIds: [first], sectionId } });
  const gone = await makeArticle("published", { content: { topicIds: [first], sectionId } });
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  const id = await publish([first, second]);
  const related = await listRelatedPublishedArticles(await shown(id), 10);
  expect(related.map((card) => card.id)).toEqual([byBoth, bySecond, bySection]);
  expect(related.map((card) => card.id)).not.toContain(draft.id);
  expect(await listRelatedPublishedArticles(await shown(id), 2)).toHaveLength(2);
});

test("a story of no topic and an empty section has nothing related", async () => {
  const { id } = await makeArticle("published");
  expect(await listRelatedPublishedArticles(await shown(id))).toEqual([]);
});

test("stories read together are those readers have, newest first, each as by itself", async () => {
  const [topic, other] = [await makeTopic(), await makeTopic()];
  const inTopic = { content: { topicIds: [topic] } };
  const { id: first } = await makeArticle("published", inTopic);
  const { id: second } = await makeArticle("published", { content: { topicIds: [other, topic] } });
  await makeArticle("in_review", inTopic);
  const gone = await makeArticle("published", inTopic);
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  expect(await listPublishedArticles("ar", topic, 10)).toEqual([await shown(second), await shown(first)]);
  expect(await listPublishedArticles("ar", topic, 1)).toEqual([await shown(second)]);
  expect(await listPublishedArticles("en", topic, 10)).toEqual([]);
});

test("a story's type stands on its page and its card; one of which nothing was said is news", async () => {
  const topic = await makeTopic();
  const { id } = await makeArticle("published", { content: { topicIds: [topic], genre: "opinion" } });
  const plain = await makeArticle("published", { content: { topicIds: [topic] } });
  expect((await shown(id)).genre).toBe("opinion");
  expect((await shown(plain.id)).genre).toBe("news");
  const related = (one: string) => shown(one).then((story) => listRelatedPublishedArticles(story, 1));
  expect((await related(plain.id)).map(({ genre }) => genre)).toEqual(["opinion"]);
  const signed = (await shown(id)).bylines.map(({ name }) => name);
  expect(signed).not.toEqual([]);
  expect((await related(plain.id)).map(({ signers }) => signers.map(({ name }) => name))).toEqual([signed]);
  expect((await related(id)).map(({ genre }) => genre)).toEqual(["news"]);
});

test("a section goes on with the story before, from the newest again after the oldest", async () => {
  const sectionId = await makeSection();
  const publish = async () => (await makeArticle("published", { content: { sectionId } })).id;
  const [oldest, middle, newest] = [await publish(), await publish(), await publish()];
  await makeArticle("in_review", { content: { sectionId } });
  const next = async (id: string) => (await getPublishedNext("ar", sectionId, await shown(id)))?.id;
  expect([await next(newest), await next(middle), await next(oldest)]).toEqual([middle, oldest, newest]);
  const gone = await makeArticle("published", { content: { sectionId } });
  const after = await shown(gone.id);
  expect((await getPublishedNext("ar", sectionId, after))?.id).toBe(newest);
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  expect(await next(oldest)).toBe(newest);
});

test("a list says when its oldest and its newest story were published, and what nobody reads counts for nothing", async () => {
  const topic = await makeTopic();
  const content = { topicIds: [topic] };
  expect((await getPublishedList("ar", topic, 1))?.span).toBeNull();
  const { id: first } = await makeArticle("published", { content });
  const { id: last } = await makeArticle("published", { content });
  await makeArticle("in_review", { content });
  const gone = await makeArticle("published", { content });
  await withdrawArticle(gone.editor, { articleId: gone.id, reason: "خطأ" });
  expect(await getPublishedList("ar", topic, 1)).toMatchObject({
    total: 2,
    span: { first: (await shown(first)).firstPublishedAt, last: (await shown(last)).firstPublishedAt },
  });
});
