import { describe, expect, test } from "vitest";
import type { WordEntry } from "./entry";
import { firstList } from "./first-list";
import { compileWordList } from "./matcher";
import { entryProblem } from "./pattern";

const first = compileWordList(firstList);
const how = (text: string, matcher = first) =>
  matcher
    .find(text)
    .map(({ start, end, entry, disguises }) => [text.slice(start, end), entry.text, ...disguises].join(" "));
const word = (text: string, exceptions?: string[]): WordEntry => ({
  text,
  kind: "word",
  ...(exceptions && { exceptions }),
});

describe("a hit names its entry and how it was disguised", () => {
  test.each([
    ["أنت غبي", "غبي غبي"],
    ["غَبيّ", "غَبيّ غبي spelling"],
    ["كلبكم", "كلبكم كلب affix"],
    ["وبحميرنا", "وبحميرنا حمير affix"],
    ["خونتكم", "خونتكم خونة affix"],
    ["منافقوهم", "منافقوهم منافق affix"],
    ["أغبياؤهم", "أغبياؤهم أغبياء affix"],
    ["كلااااب", "كلااااب كلاب repeated"],
    ["كل\u2060ب", "كل\u2060ب كلب invisible"],
    ["ك ل ب", "ك ل ب كلب apart"],
    ["ح ما ر", "ح ما ر حمار apart"],
    ["خ💩نزير", "خ💩نزير خنزير apart"],
    ["ح*ار", "ح*ار حمار masked"],
    ["st*pid", "st*pid stupid masked"],
    ["کلاب", "کلاب كلاب lookAlike"],
    ["ѕtupid", "ѕtupid stupid lookAlike"],
    ["كداب", "كداب كذاب sound"],
    ["stupdi", "stupdi stupid swapped"],
    ["7mar", "7mar حمار romanized"],
    ["7maarkom", "7maarkom حمار affix romanized"],
    ["\u202etoidi\u202c", "toidi idiot mirrored"],
    ["diputs", "diputs stupid mirrored"],
    ["imbecle", "imbecle imbecile swapped"],
    ["youidiot", "idiot idiot affix"],
    ["عٮى", "عٮى غبي lookAlike"],
    ["حئير", "حئير حقير sound"],
    ["منا\nفق", "منا\nفق منافق apart"],
  ])("%s", (text, found) => expect(how(text)).toEqual([found]));
});

test("entries may carry what the engine does not know", () => {
  const list = [{ ...word("غبي"), list: "first" }];
  expect(
    compileWordList(list)
      .find("غبي")
      .map(({ entry }) => entry.list),
  ).toEqual(["first"]);
});

test("a word has its exceptions, whatever stands before them", () => {
  const matcher = compileWordList([word("نذل", ["نذلان"])]);
  expect(how("ونذلان والنذلان", matcher)).toEqual([]);
  expect(how("نذلهم", matcher)).toEqual(["نذلهم نذل affix"]);
});

test("the words of a phrase may each be disguised, and stand in a row", () => {
  const matcher = compileWordList([{ text: "ربح سريع", kind: "phrase" }]);
  expect(how("الربح الســريع", matcher)).toEqual(["الربح الســريع ربح سريع spelling affix"]);
  expect(how("ربحسريع", matcher)).toEqual(["ربحسريع ربح سريع"]);
  expect(how("ربح في سباق سريع", matcher)).toEqual([]);
});

describe("patterns", () => {
  const pattern = (text: string): WordEntry => ({ text, kind: "pattern" });

  test("find without tashkeel and whatever the hamza, and say where it stands", () => {
    const matcher = compileWordList([pattern("/أرباح.{0,9}يوميّة/"), pattern("/\\bwin \\d+\\$/")]);
    expect(how("خذ أَرباحًا يوميه، WIN 500$ now", matcher)).toEqual([
      "أَرباحًا يوميه /أرباح.{0,9}يوميّة/",
      "WIN 500$ /\\bwin \\d+\\$/",
    ]);
  });

  test.each([
    ["", "wordList.empty"],
    ["abc", "wordList.withoutSlashes"],
    ["/(/", "wordList.patternWrong"],
    ["/(a)\\1/", "wordList.patternWrong"],
    ["/(?=a)b/", "wordList.patternWrong"],
    ["/a*/", "wordList.patternOfNothing"],
    ["/(a{1,500}){1,2}b{1,500}/", "wordList.patternTooLarge"],
    [`/${"a".repeat(300)}/`, "wordList.tooLong"],
    ["/كازينو\\d+/", null],
  ])("%s: %s", (text, problem) => expect(entryProblem(pattern(text))).toBe(problem));

  test("what is slow elsewhere is not here", () => {
    const matcher = compileWordList([pattern("/(a+)+$/")]);
    expect(matcher.find(`${"a".repeat(1500)}!`)).toEqual([]);
  });
});

test.each(["«»", "  ", "…"])("an entry «%s» without letters says so", (text) =>
  expect(entryProblem(word(text))).not.toBe(null),
);

test("the first list holds no entry that is wrong, and none twice", () => {
  expect(firstList.filter((entry) => entryProblem(entry) !== null)).toEqual([]);
  expect(new Set(firstList.map(({ text }) => text)).size).toBe(firstList.length);
  expect(firstList.length).toBeGreaterThan(200);
});

test("numbers of documents, of telephones and of machines are no words", () => {
  for (const said of [
    "68449c43-54cd-4ecd-99e4-2da8058fb7f2",
    "997091-306855",
    "419997",
    "B-52",
    "c-b",
    "7-89",
  ])
    expect([said, how(`شكرًا ${said}`)]).toEqual([said, []]);
  expect(how("ya 7mar")).toEqual(["7mar حمار romanized"]);
});
