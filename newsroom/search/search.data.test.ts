import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { searchDocument } from "@/db/schema";
import { aWord } from "@/e2e/support/a-word";
import { editions } from "@/e2e/support/editions";
import { anAdministrator, bodyOf, makeArticle, makeByline, makeSection, makeTopic } from "@/e2e/support/rows";
import { jobNamed, type Person } from "@/newsroom/access";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { changeByline, createByline } from "@/newsroom/byline/commands";
import { createSection, renameSection } from "@/newsroom/section/commands";
import { createTopic, renameTopic } from "@/newsroom/topic/commands";
import { countSearchWords } from "./commands";
import { getPublishedSearch } from "./queries";
import type { SearchFilter, SearchWanted } from "./rules";

const wanted = (query: string, rest: Partial<SearchWanted> = {}): SearchWanted => ({
  query,
  sort: "relevance",
  filter: {},
  page: 1,
  ...rest,
});
const find = async (query: string, rest: Partial<SearchWanted> = {}) =>
  (await getPublishedSearch(editions.ar, wanted(query, rest))).hits.map(({ card }) => card.id);
const within = (query: string, filter: SearchFilter) => find(query, { filter });

/** A story that was published some days ago, as searches know it. */
const setBackPublication = (id: string, days: number) =>
  db
    .update(searchDocument)
    .set({ firstPublishedAt: sql`now() - make_interval(days => ${days})` })
    .where(eq(searchDocument.articleId, id));

test("a story is found by headline, standfirst, text and caption, and by nothing of another edition", async () => {
  const [headline, standfirst, text] = [aWord(), aWord(), aWord()];
  const { id } = await makeArticle("published", { content: { headline, standfirst, body: bodyOf(text) } });
  for (const word of [headline, standfirst, text]) expect(await find(word)).toEqual([id]);
  expect((await getPublishedSearch(editions.en, wanted(text))).hits).toEqual([]);
});

test("words of tables, boxes, inner lists, footnotes and other sites' posts are found", async () => {
  const words = Array.from({ length: 6 }, aWord);
  const [cell, caption, box, entry, note, title] = words;
  const text = `- أ^[${note}]\n  - ${entry}\n\n|+ ${caption}\n| ${cell} |\n\n::: ${box}\n\n:::\n\n@ https://t.me/warraq/1 ${title}`;
  const { id } = await makeArticle("published", { content: { body: parseBodyText(text) } });
  for (const word of words) expect(await find(word)).toEqual([id]);
});

test("letters without an end and words without number are published, and the rest is found", async () => {
  const word = aWord();
  const numbered = (first: number) =>
    Array.from({ length: 800 }, (_, at) => `${(first + at).toString(36)}${"ن".repeat(18)}`).join(" ");
  const many = Array.from({ length: 50 }, (_, part) => numbered(800 * part));
  for (const paragraphs of [["ن".repeat(5_000)], many]) {
    const { id } = await makeArticle("published", {
      content: { headline: word, body: bodyOf(...paragraphs) },
    });
    expect(await find(word)).toContain(id);
  }
});

test("drafts and stories in review are not found; a withdrawn one no longer is, nor are its words offered", async () => {
  const word = aWord();
  await makeArticle("draft", { content: { headline: word } });
  await makeArticle("in_review", { content: { headline: word } });
  expect(await find(word)).toEqual([]);
  const { id, editor } = await makeArticle("published", { content: { headline: word } });
  expect(await find(word)).toEqual([id]);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  const result = await getPublishedSearch(editions.ar, wanted(word.slice(0, -1)));
  expect(result).toMatchObject({ hits: [], meant: null });
});

test("an update is found by its new words and no longer by its old ones", async () => {
  const [old, fresh] = [aWord(), aWord()];
  const { id, editor, content } = await makeArticle("published", { content: { headline: old } });
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, headline: fresh } });
  expect(await find(old)).toEqual([id]);
  await submitArticle(editor, { articleId: id, version: 2 });
  await publishArticle(editor, { articleId: id, version: 2 });
  expect([await find(old), await find(fresh)]).toEqual([[], [id]]);
});

/** Name of a list in Arabic, and what stands beside it. */
const names = (name: string) => ({ ar: { name, slug: "", description: "" } });

const renamed = {
  section: async (administrator: Person) => {
    const [old, fresh] = [aWord(), aWord()];
    const { id } = await createSection(administrator, { names: names(old) });
    const rename = () => renameSection(administrator, { id, names: names(fresh) });
    return { old, fresh, rename, content: { sectionId: id } };
  },
  topic: async (administrator: Person) => {
    const [old, fresh] = [aWord(), aWord()];
    const { id } = await createTopic(administrator, { names: names(old) });
    const rename = () => renameTopic(administrator, { id, names: names(fresh) });
    return { old, fresh, rename, content: { topicIds: [id] } };
  },
  byline: async (administrator: Person) => {
    const [old, fresh] = [aWord(), aWord()];
    const { id } = await createByline(administrator, { names: names(old), isPenName: false });
    const changed = { id, names: names(fresh), isPenName: false, pictureId: null, mail: "", links: [] };
    return { old, fresh, rename: () => changeByline(administrator, changed), content: { bylineIds: [id] } };
  },
};

for (const [kind, make] of Object.entries(renamed))
  test(`a story is found by what its ${kind} is called today`, async () => {
    const { old, fresh, rename, content } = await make(await anAdministrator());
    const { id } = await makeArticle("published", { content });
    expect(await find(old)).toEqual([id]);
    await rename();
    expect([await find(old), await find(fresh)]).toEqual([[], [id]]);
  });

test("filters narrow by section, topic, byline and date", async () => {
  const headline = aWord();
  const [sectionId, topic, byline] = [await makeSection(), await makeTopic(), await makeByline()];
  const { id } = await makeArticle("published", {
    content: { headline, sectionId, topicIds: [topic], bylineIds: [byline] },
  });
  const { id: other } = await makeArticle("published", { content: { headline } });
  expect(new Set(await find(headline))).toEqual(new Set([id, other]));
  expect(await within(headline, { section: sectionId })).toEqual([id]);
  expect(await within(headline, { topic, byline })).toEqual([id]);
  expect(await within(headline, { topic: randomUUID() })).toEqual([]);
  expect(await within(headline, { section: sectionId, days: 1 })).toEqual([id]);
  await setBackPublication(id, 3);
  expect(await within(headline, { section: sectionId, days: 1 })).toEqual([]);
  expect(await within(headline, { section: sectionId, days: 7 })).toEqual([id]);
});

test("a word of a headline counts more than the same in a text, and the newest first are the newest", async () => {
  const word = aWord();
  const { id: first } = await makeArticle("published", { content: { headline: word } });
  const { id: last } = await makeArticle("published", { content: { body: bodyOf(`كتب ${word} هنا`) } });
  expect(await find(word)).toEqual([first, last]);
  expect(await find(word, { sort: "newest" })).toEqual([last, first]);
});

test("what was found is marked as it is written, and an unknown word is offered as the story spells it", async () => {
  const stem = aWord();
  const headline = `الـ${stem.slice(0, 3)}َ${stem.slice(3)}ة والبيت`;
  const { id } = await makeArticle("published", { content: { headline } });
  const { hits } = await getPublishedSearch(editions.ar, wanted(`${stem}ه`));
  expect(hits.map(({ card }) => card.id)).toEqual([id]);
  expect(hits[0]?.headline.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
    headline.replace(" والبيت", ""),
  ]);
  const misspelt = `ال${stem.slice(0, 5)}${stem.slice(6)}ة`;
  const repaired = await getPublishedSearch(editions.ar, wanted(misspelt));
  expect(repaired.hits.map(({ card }) => card.id)).toEqual([id]);
  expect(repaired.meant).toBe(`ال${stem}ة`);
});

test("English has its own stems", async () => {
  const word = `zq${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  const { id } = await makeArticle("published", {
    edition: "en",
    content: { headline: `${word}ings of rivers` },
  });
  const { hits } = await getPublishedSearch(editions.en, wanted(`River ${word}ing`));
  expect(hits.map(({ card }) => card.id)).toEqual([id]);
  expect(hits[0]?.headline.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
    `${word}ings`,
    "rivers",
  ]);
});

test("words are counted as often as wanted, and known afterwards as before", async () => {
  const headline = aWord();
  const { id } = await makeArticle("published", { content: { headline } });
  await countSearchWords(jobNamed("index_search"));
  await countSearchWords(jobNamed("index_search"));
  expect(await find(headline)).toEqual([id]);
  await expect(countSearchWords(await anAdministrator())).rejects.toThrow();
});

test("nothing is found by nothing", async () => {
  for (const query of ["", "  ", "؟!", "«»"]) expect(await find(query)).toEqual([]);
});
