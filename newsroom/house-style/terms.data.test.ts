import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aWord } from "@/e2e/support/a-word";
import { makeArticle, makePerson } from "@/e2e/support/rows";
import { makeTerm } from "@/e2e/support/style-rows";
import { importTerms } from "./importing";
import { approveTerm, listTermProposals, proposeTerm, refuseTerm } from "./proposals";
import { getHouseStyle, getTerm, getTermsFile, listTerms } from "./queries";
import { TermToPropose, type TermWords, TermWords as Words } from "./rules";
import { addTerm, changeTerm, removeTerm } from "./terms";

afterAll(closeDatabase);

const editor = await makePerson("editor");
const found = async (word: string, edition = "ar") =>
  (await listTerms(editor, { edition, search: word, page: 1 })).rows;
const words = (given: Partial<TermWords>) => Words.parse({ kind: "forbidden", word: aWord(), ...given });

async function* pieces(...lines: string[]) {
  yield Buffer.from(lines.join("\n"));
}

test("editors say what an edition does not write, and its stories are checked by it", async () => {
  const [word, other] = [aWord(), aWord()];
  const { id } = await makeTerm(editor, { kind: "spelling", word, others: `${other}، ${other}ه` });
  await expect(makeTerm(editor, { word })).rejects.toMatchObject({ code: "conflict" });
  const { id: articleId, author } = await makeArticle("draft");
  const mine = async () =>
    (await getHouseStyle(author, articleId)).terms.filter(({ approved }) => approved === word);
  expect(await mine()).toMatchObject([{ kind: "spelling", found: [other, `${other}ه`], approved: word }]);
  await changeTerm(editor, { id, ...words({ kind: "spelling", word, others: other }) });
  expect(await mine()).toMatchObject([{ found: [other] }]);
  const elsewhere = await makeArticle("draft", { edition: "en" });
  const { terms } = await getHouseStyle(elsewhere.author, elsewhere.id);
  expect(terms.some(({ approved }) => approved === word)).toBe(false);
  await removeTerm(editor, { id });
  expect(await mine()).toEqual([]);
  await expect(getTerm(editor, id)).rejects.toMatchObject({ code: "not_found" });
});

test("the list belongs to editors, and to nobody who only writes", async () => {
  const journalist = await makePerson("journalist");
  const { id } = await makeTerm(editor);
  const refused = { code: "forbidden" };
  await expect(addTerm(journalist, { edition: "ar", ...words({}) })).rejects.toMatchObject(refused);
  await expect(changeTerm(journalist, { id, ...words({}) })).rejects.toMatchObject(refused);
  await expect(removeTerm(journalist, { id })).rejects.toMatchObject(refused);
  await expect(importTerms(journalist, { edition: "ar", file: pieces("x") })).rejects.toMatchObject(refused);
  await expect(getTermsFile(journalist, "ar", "ar")).rejects.toMatchObject(refused);
  await expect(listTermProposals(journalist, "ar")).rejects.toMatchObject(refused);
});

test("of a file every line is taken that nothing is wrong with, the others are told by their numbers", async () => {
  const [one, two, three] = [aWord(), aWord(), aWord()];
  await makeTerm(editor, { word: one, note: "قديمة" });
  const file = () =>
    pieces(
      "\ufeffالنوع,الكلمة,صيغ أخرى,البديل,ملاحظة",
      `ممنوعة,${one},,${two}و,`,
      `spelling,${two},"${two}ه|${two}ا",,"اسم، ""قديم"""`,
      `غيرها,${three}`,
      `loaded`,
      `loaded,`,
      `loaded,12`,
      `forbidden,${three},,${three}`,
      `forbidden,${two}`,
      `loaded,${"ط".repeat(81)}`,
    );
  const answer = await importTerms(editor, { edition: "ar", file: file() });
  expect(answer).toMatchObject({ added: 1, changed: 1, known: 0 });
  expect(answer.refused.map(({ line, problem, otherLine }) => [line, problem, otherLine])).toEqual([
    [4, "kindUnknown", null],
    [5, "notLine", null],
    [6, "wordMissing", null],
    [7, "noWord", null],
    [8, "insteadSame", null],
    [9, "repeated", 3],
    [10, "tooLong", null],
  ]);
  expect(await importTerms(editor, { edition: "ar", file: file() })).toMatchObject({
    added: 0,
    changed: 0,
    known: 2,
  });
  expect(await found(two)).toMatchObject(
    [
      { kind: "forbidden", word: one, instead: `${two}و`, note: "" },
      { kind: "spelling", word: two, note: 'اسم، "قديم"' },
    ].toSorted((a, b) => (a.word < b.word ? -1 : 1)),
  );
});

test("letters that another keyboard types for the same word make no second one, and say nothing else", async () => {
  const word = `ك${aWord()}ي`;
  const foreign = word.replace("ك", "ک").replace(/ي$/, "ی");
  const file = pieces(`forbidden,${word}`, `forbidden,${foreign}`, `forbidden,${word}ه,,${foreign}ه`);
  const answer = await importTerms(editor, { edition: "ar", file });
  expect(answer).toMatchObject({ added: 1, changed: 0, known: 0 });
  expect(answer.refused.map(({ line, problem }) => [line, problem])).toEqual([
    [2, "repeated"],
    [3, "insteadSame"],
  ]);
});

test("what is exported can be imported again, and is the same", async () => {
  const word = aWord();
  await makeTerm(editor, { kind: "loaded", word, others: `${word}ه | ${word}ا`, note: 'يقول "هو", ثم يسكت' });
  const before = await found(word);
  const file = await getTermsFile(editor, "ar", "ar");
  const mine = file.split("\r\n").filter((line) => line.includes(word));
  const answer = await importTerms(editor, { edition: "ar", file: pieces(...mine) });
  expect(answer).toEqual({ added: 0, changed: 0, known: 1, refused: [] });
  expect(await found(word)).toEqual(before);
});

test("who writes proposes a word, and an editor makes it a rule or not; an editor's is one at once", async () => {
  const { id: articleId, author } = await makeArticle("draft");
  const propose = (actor: typeof author, word: string) =>
    proposeTerm(actor, TermToPropose.parse({ articleId, kind: "forbidden", word }));
  const waiting = async (word: string) =>
    (await listTermProposals(editor, "ar")).find((each) => each.word === word);
  const [one, two, three] = [aWord(), aWord(), aWord()];
  expect(await propose(author, one)).toEqual({ kind: "proposed" });
  expect(await propose(author, one)).toEqual({ kind: "proposed" });
  expect(await found(one)).toEqual([]);
  await approveTerm(editor, { id: (await waiting(one))?.id ?? "" });
  expect(await found(one)).toMatchObject([{ word: one }]);
  await expect(propose(author, one)).rejects.toMatchObject({ code: "conflict" });
  await propose(author, two);
  const proposal = await waiting(two);
  await refuseTerm(editor, { id: proposal?.id ?? "" });
  expect(await waiting(two)).toBeUndefined();
  await expect(approveTerm(editor, { id: proposal?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
  expect(await propose(editor, three)).toEqual({ kind: "added" });
  expect(await found(three)).toMatchObject([{ word: three }]);
  const stranger = await makePerson("journalist");
  await expect(propose(stranger, aWord())).rejects.toMatchObject({ code: "not_found" });
});
