import { expect, test } from "vitest";
import { aWord } from "@/e2e/support/a-word";
import { editions } from "@/e2e/support/editions";
import { anAdministrator, makeArticle } from "@/e2e/support/rows";
import { jobNamed } from "@/newsroom/access";
import { submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { createByline } from "@/newsroom/byline/commands";
import { createTopic, renameTopic } from "@/newsroom/topic/commands";
import { orderSearchIndex, rebuildSearch } from "./commands";
import { listPublishedSuggestions } from "./suggestions";

const suggested = async (query: string) =>
  (await listPublishedSuggestions(editions.ar, query)).map(({ kind, text }) => [kind, text]);
const named = (name: string) => ({ ar: { name, slug: "", description: "" } });

test("words go on as headlines spell them, and lead to their stories, however they are begun", async () => {
  const word = aWord();
  const headline = `مؤتمر الإ${word}ة في القضاء`;
  const { id } = await makeArticle("published", { content: { headline } });
  const begun = word.slice(0, 5);
  for (const query of [`ا${begun}`, `الأ${begun}`, `الـإِ${begun}`])
    expect(await suggested(query)).toEqual([
      ["words", `الإ${word}ة`],
      ["story", headline],
    ]);
  expect(await suggested(`موتمر ا${begun}`)).toEqual([
    ["words", `موتمر الإ${word}ة`],
    ["story", headline],
  ]);
  // A story that tells nothing of the first word is none of this; the word still is.
  expect(await suggested(`${aWord()} ا${begun}`)).toMatchObject([["words", expect.stringContaining(word)]]);
  const [, story] = await listPublishedSuggestions(editions.ar, `ا${begun}`);
  expect(story?.path).toContain(`/ar/a/${id}/`);
  expect(await listPublishedSuggestions(editions.en, `ا${begun}`)).toEqual([]);
});

test("nothing of a draft is suggested, nor of a story in review, of words that readers do not have, or one withdrawn", async () => {
  const [word, fresh] = [aWord(), aWord()];
  await makeArticle("draft", { content: { headline: word } });
  await makeArticle("in_review", { content: { headline: word } });
  expect(await suggested(word)).toEqual([]);
  const { id, editor, content } = await makeArticle("published", { content: { headline: word } });
  await saveWorkingCopy(editor, { articleId: id, basedOn: 1, content: { ...content, headline: fresh } });
  await submitArticle(editor, { articleId: id, version: 2 });
  expect([await suggested(word), await suggested(fresh)]).toEqual([
    [
      ["words", word],
      ["story", word],
    ],
    [],
  ]);
  await withdrawArticle(editor, { articleId: id, reason: "خطأ" });
  expect(await suggested(word)).toEqual([]);
});

test("topics and bylines are suggested by today's name once readers have something under them", async () => {
  const administrator = await anAdministrator();
  const [old, fresh, signed] = [aWord(), aWord(), aWord()];
  const { id: topic } = await createTopic(administrator, { names: named(`ال${old}`) });
  const { id: byline } = await createByline(administrator, { names: named(signed), isPenName: true });
  const { author } = await makeArticle("draft", { content: { topicIds: [topic], bylineIds: [byline] } });
  expect([await suggested(old), await suggested(signed)]).toEqual([[], []]);
  await makeArticle("published", { author, content: { topicIds: [topic], bylineIds: [byline] } });
  expect([await suggested(old.slice(0, 5)), await suggested(signed)]).toEqual([
    [["topic", `ال${old}`]],
    [["byline", signed]],
  ]);
  await renameTopic(administrator, { id: topic, names: named(fresh) });
  expect([await suggested(old), await suggested(fresh)]).toEqual([[], [["topic", fresh]]]);
});

test("what is written anew suggests the same", async () => {
  const word = aWord();
  await makeArticle("published", { content: { headline: word } });
  const before = await suggested(word);
  await rebuildSearch(jobNamed("index_search"));
  await orderSearchIndex();
  expect(await suggested(word)).toEqual(before);
});
