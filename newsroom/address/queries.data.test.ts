import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { bylineName } from "@/db/schema";
import { makeArticle, makeByline, makePerson, makeTopic } from "@/e2e/support/rows";
import { withdrawArticle } from "@/newsroom/article/commands";
import { getPublishedBylineBySlug } from "@/newsroom/byline/queries";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { listPublishedListAddresses } from "@/newsroom/sitemap/queries";
import { slugFrom } from "@/newsroom/slug/letters";
import { createTopic, renameTopic } from "@/newsroom/topic/commands";
import { getPublishedPlace, listPublishedSlugs } from "./queries";

const names = (word: string) => ({
  ar: { name: word, slug: "", description: "" },
  en: { name: `T ${word}`, slug: "", description: "" },
});

async function shown(id: string) {
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("not published");
  return answer.article;
}

test("slugs of lists answer as soon as they are there, and for good", async () => {
  const administrator = await makePerson("administrator");
  const word = randomUUID().slice(0, 8);
  const { id } = await createTopic(administrator, { names: names(word) });
  expect(await listPublishedSlugs()).toContainEqual({
    kind: "topic",
    edition: "ar",
    id,
    slug: word,
    current: word,
  });
  await renameTopic(administrator, { id, names: names(`${word}-x`) });
  const slugs = await listPublishedSlugs();
  for (const slug of [word, `${word}-x`])
    expect(slugs).toContainEqual({ kind: "topic", edition: "ar", id, slug, current: `${word}-x` });
});

test("a byline's slug is not told before readers had a story of hers", async () => {
  const bylineId = await makeByline();
  const rows = await db.select().from(bylineName).where(eq(bylineName.subjectId, bylineId));
  const told = rows.map(({ edition, slug }) => ({
    kind: "byline",
    edition,
    id: bylineId,
    slug,
    current: slug,
  }));
  expect(told).toHaveLength(2);
  const { id } = await makeArticle("in_review", { content: { bylineIds: [bylineId] } });
  const before = await listPublishedSlugs();
  for (const slug of told) expect(before).not.toContainEqual(slug);
  expect(await getPublishedPlace(id)).toBeNull();
  const published = await makeArticle("published", { content: { bylineIds: [bylineId] } });
  const [byline] = (await shown(published.id)).bylines;
  const slug = byline?.slug ?? "";
  expect(await listPublishedSlugs()).toContainEqual({
    kind: "byline",
    edition: "ar",
    id: bylineId,
    slug,
    current: slug,
  });
  expect((await getPublishedBylineBySlug("ar", slug))?.slug).toBe(slug);
});

test("a story's place: edition and slug, and that it was withdrawn", async () => {
  const { id, content, editor } = await makeArticle("published");
  const place = { edition: "ar", slug: slugFrom(content.headline, id) };
  expect(await getPublishedPlace(id)).toEqual({ ...place, isWithdrawn: false });
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await getPublishedPlace(id)).toEqual({ ...place, isWithdrawn: true });
});

test("the sitemap's lists hold a published story each, and say when it changed", async () => {
  const topicIds = [await makeTopic()];
  const { id } = await makeArticle("published", { content: { topicIds } });
  const { section, topics, bylines, firstPublishedAt } = await shown(id);
  const lists = await listPublishedListAddresses("ar", 1);
  for (const [kind, named] of [
    ["section", section],
    ["topic", topics[0]],
    ["byline", bylines[0]],
  ] as const)
    expect(lists).toContainEqual({ kind, slug: named?.slug, changedAt: firstPublishedAt });
  expect(new Set(lists.map(({ kind, slug }) => `${kind} ${slug}`)).size).toBe(lists.length);
});
