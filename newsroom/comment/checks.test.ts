import { describe, expect, test } from "vitest";
import { type CheckedComment, type CheckName, checkComment, markMatches, refusingCheck } from "./checks";

const plain: CheckedComment = {
  name: "سلمى",
  text: "شكرًا على هذا التقرير.",
  honeypot: "",
  seconds: null,
  repeat: "none",
  isOverRate: false,
  newsroom: { outlet: ["جسر الموصل"], people: ["ليلى الجبوري"] },
};
const answerOf = (check: CheckName, change: Partial<CheckedComment>) =>
  checkComment({ ...plain, ...change }).find((verdict) => verdict.check === check);

test("a plain comment passes every check, in the fixed order", () => {
  expect(checkComment(plain).map(({ check, answer }) => [check, answer])).toEqual([
    ["length", "pass"],
    ["honeypot", "pass"],
    ["speed", "pass"],
    ["rate", "pass"],
    ["repeat", "pass"],
    ["links", "pass"],
    ["words", "pass"],
    ["signature", "pass"],
  ]);
  expect(refusingCheck(checkComment(plain))).toBeNull();
});

describe("each check", () => {
  const family = "👨‍👩‍👧‍👦";
  test.each<[CheckName, Partial<CheckedComment>, string]>([
    ["length", { text: "" }, "refuse"],
    ["length", { text: "م".repeat(1500) }, "pass"],
    ["length", { text: "مُ".repeat(1500) }, "pass"],
    ["length", { text: "م".repeat(1501) }, "refuse"],
    ["length", { text: family.repeat(1500) }, "pass"],
    ["length", { text: family.repeat(1501) }, "refuse"],
    ["length", { text: `م${"\u200d\u{1f469}".repeat(13_800)}` }, "refuse"],
    ["honeypot", { honeypot: "https://example.org" }, "refuse"],
    ["speed", { seconds: 0 }, "hold"],
    ["speed", { seconds: 3 }, "pass"],
    ["speed", { seconds: null }, "pass"],
    ["rate", { isOverRate: true }, "refuse"],
    ["repeat", { repeat: "own" }, "refuse"],
    ["repeat", { repeat: "others" }, "hold"],
    ["links", { text: "انظر https://example.org/a" }, "hold"],
    ["links", { text: "انظر WWW.example.org" }, "hold"],
    ["links", { text: "انظر example.com/x هنا" }, "hold"],
    ["links", { name: "example.shop" }, "hold"],
    ["links", { text: "a.com b.com c.com" }, "refuse"],
    ["links", { text: "بلغ السعر 3.5 دينار.ثم عاد" }, "pass"],
    ["words", { text: "أنت غـبـي" }, "hold"],
    ["words", { name: "الغبي" }, "hold"],
    ["signature", { name: "المُحرّر" }, "refuse"],
    ["signature", { name: "جسر الموصل" }, "refuse"],
    ["signature", { name: "ليلي الجبوري" }, "hold"],
  ])("%s of %o", (check, change, answer) => expect(answerOf(check, change)?.answer).toBe(answer));
});

test("what is refused for its length is looked at no further", () => {
  const verdicts = checkComment({ ...plain, text: "a-".repeat(12_000) });
  expect(verdicts.map(({ check, answer }) => [check, answer])).toEqual([["length", "refuse"]]);
});

test("matches name the field and the place in the original", () => {
  const text = "قال الـغـبـي: example.com";
  const words = answerOf("words", { text })?.matches ?? [];
  expect(words.map(({ field, start, end }) => [field, text.slice(start, end)])).toEqual([
    ["text", "الـغـبـي"],
  ]);
  const links = answerOf("links", { text })?.matches ?? [];
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(["example.com"]);
});

test("marking cuts a text without losing a character", () => {
  const runs = markMatches("abcdef", [
    { start: 3, end: 5 },
    { start: 1, end: 4 },
    { start: 5, end: 99 },
  ]);
  expect(runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("")).toBe("a[bcd][e][f]");
});
