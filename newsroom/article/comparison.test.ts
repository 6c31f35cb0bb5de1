import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Body } from "@/newsroom/body/rules";
import { changedLines, compareStories, compareTexts } from "./comparison";

const marked = (before: string, after: string) =>
  compareTexts(before, after, "ar")
    .map(({ kind, text }) => (kind === "same" ? text : kind === "inserted" ? `+${text}+` : `-${text}-`))
    .join("");

describe("compareTexts", () => {
  test.each([
    ["عاد الماء إلى الأهوار", "عاد الماء إلى الأهوار", "عاد الماء إلى الأهوار"],
    ["عاد الماء إلى الأهوار", "عاد الماء أخيرًا إلى الأهوار", "عاد الماء +أخيرًا +إلى الأهوار"],
    ["عاد الماء، فرحوا", "عادت المياه، فرحوا", "-عاد الماء-+عادت المياه+، فرحوا"],
    ["من سابقيه ومن غيره، قالوا", "من سابقيه، قالوا", "من سابقيه -ومن غيره-، قالوا"],
    ["وزير النفط", "وزير الكهرباء", "وزير -النفط-+الكهرباء+"],
    ["", "كلمة", "+كلمة+"],
  ])("from «%s» to «%s»", (before, after, expected) => expect(marked(before, after)).toBe(expected));

  test("the runs of one side are the words of that side", () => {
    const text = fc.array(fc.constantFrom("ماء", "نهر", " ", "\n", "،", "water"), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const runs = compareTexts(before, after, "ar");
        const without = (kind: string) =>
          runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join("");
        const bare = (words: string) => words.replaceAll(" ", "");
        expect(bare(without("inserted"))).toBe(bare(before));
        expect(bare(without("deleted"))).toBe(bare(after));
      }),
    );
  });
});

test("of a long text the lines that changed are left, each whole", () => {
  const before = "بقيت كما هي.\nسقط خمسة جرحى.\nبقيت أيضًا.";
  const after = "بقيت كما هي.\nسقط ستة جرحى.\nبقيت أيضًا.\nوأضيفت هذه.";
  const lines = changedLines(compareTexts(before, after, "ar"));
  expect(lines.map((line) => line.map(({ text }) => text).join("|"))).toEqual([
    "سقط |خمسة |ستة |جرحى.",
    "وأضيفت هذه.",
  ]);
  expect(changedLines(compareTexts("واحد اثنان", "واحد\nاثنان", "ar"))).toEqual([]);
});

const bodyOf = (...paragraphs: string[]): Body => ({
  version: 1,
  doc: {
    type: "doc",
    content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  },
});

const picture = {
  id: "1234567890",
  width: 3,
  height: 2,
  renditions: {},
  caption: "نهر",
  credit: "سما حداد",
  alternative: "نهر عند الغروب",
  isDecorative: false,
};

const story = {
  genre: "خبر",
  headline: "عاد الماء",
  standfirst: "",
  dateline: "البصرة",
  section: null,
  topics: [{ id: "1", name: "مياه", slug: "water" }],
  bylines: [],
  leadPicture: null,
  body: bodyOf("فقرة أولى.", "فقرة ثانية."),
};

test("only the parts that differ are named, in the order of the page", () => {
  expect(compareStories(story, story, "ar")).toEqual([]);
  const later = { ...story, headline: "عاد النهر", genre: "رأي", topics: [], body: bodyOf("فقرة أولى.") };
  expect(compareStories(story, later, "ar").map(({ part }) => part)).toEqual([
    "headline",
    "genre",
    "topics",
    "body",
  ]);
});

test("another picture under the same words is a difference", () => {
  const before = { ...story, leadPicture: picture };
  const after = { ...story, leadPicture: { ...picture, id: "0987654321" } };
  const [found] = compareStories(before, after, "ar");
  expect(found).toMatchObject({ part: "leadPicture", isOtherPicture: true, runs: [{ kind: "same" }] });
});

test("texts that share nothing are not searched for ever", () => {
  const words = (word: string) => Array.from({ length: 9000 }, (_, index) => `${word}${index}`).join(" ");
  expect(compareTexts(words("ماء"), words("نهر"), "ar").map(({ kind }) => kind)).toEqual([
    "deleted",
    "inserted",
  ]);
});
