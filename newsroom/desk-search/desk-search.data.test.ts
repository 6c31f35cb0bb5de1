import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { byline, comment, deskDocument, deskWord, user } from "@/db/schema";
import { aWord } from "@/e2e/support/a-word";
import { editions } from "@/e2e/support/editions";
import { makePicture } from "@/e2e/support/picture-rows";
import {
  anAdministrator,
  aReader,
  bodyOf,
  makeArticle,
  makeByline,
  makePerson,
  makeTopic,
} from "@/e2e/support/rows";
import { type Actor, jobNamed } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { submitComment } from "@/newsroom/comment/commands";
import { describePicture } from "@/newsroom/picture/commands";
import { changePlan } from "@/newsroom/plan/commands";
import { planStory } from "@/newsroom/plan/planning";
import { PlanToChange, StoryToPlan } from "@/newsroom/plan/rules";
import { findPublished, searchPublished } from "@/newsroom/search/queries";
import { listPublishedSuggestions } from "@/newsroom/search/suggestions";
import { moveToTrash, restoreFromTrash } from "@/newsroom/trash/commands";
import { dropDeskWords, rebuildDeskSearch } from "./commands";
import { searchDesk } from "./queries";
import type { DeskGroup } from "./rules";

afterAll(closeDatabase);

const search = (actor: Actor, query: string, group?: DeskGroup, page = 1) =>
  searchDesk(actor, { query, group, page, editions: Object.values(editions) });
const storiesOf = async (actor: Actor, query: string) =>
  (await search(actor, query)).stories?.hits.map(({ row }) => row.id);

/** Everything that readers can ask about a word. */
async function toldReaders(word: string): Promise<unknown[]> {
  const { ranked } = await findPublished(editions.ar, word);
  const { hits, meant } = await searchPublished(editions.ar, { q: word.slice(0, -1) });
  return [
    ...ranked,
    ...hits,
    ...(meant ? [meant] : []),
    ...(await listPublishedSuggestions(editions.ar, word)),
  ];
}

/** Tables that readers' searches read, in which a word stands. */
async function readersTablesWith(word: string): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select 'search_document' as name from search_document where words @@ ${`'${word}'`}::tsquery
    union select 'search_word' from search_word where word = ${word}
    union select 'search_headline' from search_headline where ${word} = any(words)
    union select 'search_name' from search_name where ${word} = any(words)`);
  return rows.map(({ name }) => name);
}

describe("a draft", () => {
  test("is found at once by whoever may read it, in each of its words, however they are spelled", async () => {
    const [head, text] = [aWord(), aWord()];
    const content = { headline: `أ${head}ة`, body: bodyOf(`قالت ال${text}ون`) };
    const { id, author, editor } = await makeArticle("draft", { content });
    for (const actor of [author, editor])
      for (const query of [`ا${head}ه`, `إ${head}ة`, `${text}ين`, `ا${head.slice(0, 4)}${head.slice(5)}ه`])
        expect(await storiesOf(actor, query), query).toEqual([id]);
    const { stories } = await search(author, text);
    expect(stories?.hits[0]?.excerpt?.filter(({ isFound }) => isFound)).toEqual([
      { text: `ال${text}ون`, isFound: true },
    ]);
  });

  test("is found by what its plan calls it, written or not", async () => {
    const [first, second, headline] = [aWord(), aWord(), aWord()];
    const [editor, stranger] = [await makePerson("editor"), await makePerson("journalist")];
    const { id } = await planStory(editor, StoryToPlan.parse({ edition: "ar", slugLine: `أ${first}ة` }));
    expect(await storiesOf(editor, `ا${first}ه`)).toEqual([id]);
    await changePlan(editor, PlanToChange.parse({ articleId: id, slugLine: second }));
    expect(await storiesOf(editor, first)).toEqual([]);
    const { content } = await loadArticleUnscoped(db, id);
    await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, headline } });
    expect(await storiesOf(editor, second)).toEqual([id]);
    const list = await listArticles(editor, { scope: "everything", search: second });
    expect(list.rows.map((row) => row.id)).toEqual([id]);
    expect((await listArticles(stranger, { scope: "everything", search: second })).rows).toEqual([]);
    expect(await storiesOf(stranger, second)).toEqual([]);
    expect(await toldReaders(second)).toEqual([]);
  });

  test("is found by nobody else, and takes no place from what she may see", async () => {
    const word = aWord();
    await makeArticle("draft", { content: { headline: word } });
    await makeArticle("published", { content: { headline: word } });
    const stranger = await makePerson("journalist");
    expect(await search(stranger, word)).toMatchObject({ stories: { hits: [], total: 0 } });
    const { id } = await makeArticle("draft", { author: stranger, content: { body: bodyOf(word) } });
    expect(await search(stranger, word)).toMatchObject({ stories: { hits: [{ row: { id } }], total: 1 } });
    const gone = { ...stranger, isActive: false };
    await expect(search(gone, word)).rejects.toThrow();
    for (const actor of [aReader(), jobNamed("index_search")])
      await expect(search(actor, word)).rejects.toThrow();
  });

  test("is found by whom a pen-name stands for, and by no colleague of hers", async () => {
    const word = aWord();
    const [writer, colleague] = [await makePerson("journalist"), await makePerson("journalist")];
    const pen = await makeByline(writer.id, `قلم ${aWord()}`);
    await db.update(byline).set({ isPenName: true }).where(eq(byline.id, pen));
    const { id } = await makeArticle("draft", { content: { headline: word, bylineIds: [pen] } });
    expect(await storiesOf(writer, word)).toEqual([id]);
    expect(await storiesOf(colleague, word)).toEqual([]);
  });

  test("leaves nothing that a reader's search reads: while it is written, saved, in review, in the trash and after", async () => {
    const [first, second] = [aWord(), aWord()];
    const { id, author, content } = await makeArticle("draft", { content: { headline: first } });
    await saveWorkingCopy(author, {
      articleId: id,
      basedOn: 1,
      content: { ...content, body: bodyOf(second) },
    });
    const { id: other } = await makeArticle("in_review", { content: { headline: first } });
    await rebuildDeskSearch(jobNamed("index_search"));
    const readersKnow = async () => [
      ...(await Promise.all([first, second].flatMap((word) => [toldReaders(word), readersTablesWith(word)]))),
    ];
    expect((await readersKnow()).flat()).toEqual([]);
    const kept = await moveToTrash(author, "article", { id });
    expect(await storiesOf(author, second)).toEqual([]);
    await restoreFromTrash(author, kept);
    expect(await storiesOf(author, second)).toEqual([id]);
    expect((await readersKnow()).flat()).toEqual([]);
    expect(await db.$count(deskDocument, eq(deskDocument.articleId, other))).toBe(1);
  });

  test("is found by its words of now; words that nobody writes any more are let go of", async () => {
    const [old, fresh] = [aWord(), aWord()];
    const { id, author, content } = await makeArticle("draft", { content: { headline: old } });
    await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: { ...content, headline: fresh } });
    expect([await storiesOf(author, old), await storiesOf(author, fresh)]).toEqual([[], [id]]);
    await dropDeskWords(jobNamed("index_search"));
    const known = (word: string) =>
      db.$count(deskWord, and(eq(deskWord.edition, "ar"), eq(deskWord.word, word)));
    expect([await known(old), await known(fresh)]).toEqual([0, 1]);
  });
});

test("pictures are found by caption, credit and alternative, and by who brought them as far as one may know", async () => {
  const [caption, credit, name] = [aWord(), aWord(), aWord()];
  const uploader = await makePerson("journalist", `سامية ${name}`);
  const id = await makePicture(uploader, 900, 600);
  const words = { caption: `في ال${caption}ة`, credit, alternative: "", isDecorative: false };
  await describePicture(uploader, { id, ...words });
  const colleague = await makePerson("editor");
  const found = async (actor: Actor, query: string) =>
    (await search(actor, query)).pictures?.hits.map((picture) => picture.id);
  expect([await found(colleague, `${caption}ه`), await found(colleague, credit)]).toEqual([[id], [id]]);
  expect(await found(await anAdministrator(), name)).toEqual([id]);
  expect([await found(uploader, name), await found(colleague, name)]).toEqual([[id], []]);
});

test("comments are editors', people administrators', names their managers'", async () => {
  const word = aWord();
  const [journalist, editor, administrator] = [
    await makePerson("journalist"),
    await makePerson("editor"),
    await anAdministrator(),
  ];
  const { id: articleId } = await makeArticle("published");
  await submitComment(aReader(), {
    articleId,
    parentId: null,
    name: "زائر",
    email: `${randomUUID()}@example.org`,
    text: `رأيي أن ال${word}ة بعيدة`,
    website: "",
    seconds: null,
  });
  await makePerson("journalist", word);
  await makeTopic(word);
  const groups = async (actor: Actor) =>
    Object.entries(await search(actor, word))
      .filter(([, found]) => found.total > 0)
      .map(([group]) => group);
  expect(await groups(journalist)).toEqual([]);
  expect(await groups(editor)).toEqual(["comments", "names"]);
  expect(await groups(administrator)).toEqual(["comments", "names", "people"]);
  expect(await search(journalist, word, "people")).toEqual({});
  expect(await db.$count(comment, eq(comment.articleId, articleId))).toBe(1);
  expect(await db.$count(user, eq(user.name, word))).toBe(1);
});

test("nothing is found by nothing", async () => {
  const administrator = await anAdministrator();
  for (const query of ["", " ", "؟!"]) expect(await search(administrator, query)).toEqual({});
});
