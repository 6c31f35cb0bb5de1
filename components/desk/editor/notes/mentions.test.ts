import { expect, test } from "vitest";
import { authorsMentioned } from "@/newsroom/note/rules";
import { meant, offeredFor, sought, stillMentioned, withName } from "./mentions";

const people = [
  { id: "1", name: "سعاد الخطيب" },
  { id: "2", name: "حيدر الجبوري" },
  { id: "3", name: "Sara Haddad" },
];

test.each([
  ["@", 1, ""],
  ["من أين؟ @سع", 11, "سع"],
  ["@سعاد الخ", 9, "سعاد الخ"],
  ["(@سع", 4, "سع"],
  ["سعاد", 4, null],
  ["name@example.org", 16, null],
  ["@سعاد الخطيب ثم قالت", 20, null],
])("in «%s» at %i the name that is typed is %s", (text, caret, name) => {
  expect(sought(text, caret)).toBe(name);
});

test("a colleague is meant by the beginning of any of her names", () => {
  expect(meant(people, "الج").map(({ id }) => id)).toEqual(["2"]);
  expect(meant(people, "sara h").map(({ id }) => id)).toEqual(["3"]);
  expect(meant(people, "")).toHaveLength(3);
});

test.each([
  ["احمد", "أحمد الراوي"],
  ["خطيب", "سعاد الخطيب"],
  ["سعاد خط", "سعاد الخطيب"],
  ["الخطيب", "سعاد الخطيب"],
  ["ال", "سعاد الخطيب"],
  ["الراوي", "نور راوي"],
  ["هدي", "هُدى"],
])("«%s» finds «%s», however it is spelled", (typed, name) => {
  expect(meant([{ id: "1", name }], typed)).toHaveLength(1);
});

test.each([
  ["طيب", "سعاد الخطيب"],
  ["سعاد ح", "سعاد الخطيب"],
  ["الخطيب س", "سعاد الخطيب"],
  ["سع الخطيب", "سعاد الخطيب"],
])("«%s» does not find «%s»", (typed, name) => {
  expect(meant([{ id: "1", name }], typed)).toEqual([]);
});

test("that nobody has such a name is said of one word, not of the sentence behind a name", () => {
  expect(offeredFor(people, "زيد")).toEqual([]);
  expect(offeredFor(people, "سعاد ما")).toBeNull();
  expect(offeredFor(people, "سعاد الخ")).toMatchObject([{ id: "1" }]);
  expect(offeredFor(people, null)).toBeNull();
});

test.each([
  ["اسأل @علي حسن", ["hasan"]],
  ["اسأل @علي حسن و@علي", ["ali", "hasan"]],
  ["اسأل @علي، وغيره", ["ali"]],
  ["اسأل @علياء", []],
  ["اسأل @علي حسنًا", ["ali"]],
])("in «%s» stand %j", (text, ids) => {
  const named = [
    { id: "ali", name: "علي" },
    { id: "hasan", name: "علي حسن" },
  ];
  expect(stillMentioned(text, named)).toEqual(ids);
});

test("a name takes the place of what was typed of it, and is meant as long as it stands there", () => {
  const { text, caret } = withName("اسأل @سع عن ذلك", 8, "سع", "سعاد الخطيب");
  expect(text).toBe("اسأل @سعاد الخطيب عن ذلك");
  expect(text.slice(caret)).toBe("عن ذلك");
  expect(stillMentioned(text, [...people, ...people])).toEqual(["1"]);
  const authors = { id: authorsMentioned, name: "كتّاب المقال" };
  expect(stillMentioned("@كتّاب المقال؟", [authors])).toEqual([authorsMentioned]);
});
