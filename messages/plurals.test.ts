import { expect, test } from "vitest";
import { texts } from "./texts";

const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000];

/** The counted noun after each of `counts`: zero, one, two, 3–10, 11–99, 100, then by the last two digits. */
const nouns = {
  comments: {
    zero: "لا تعليقات",
    one: "تعليق واحد",
    two: "تعليقان",
    few: "تعليقات",
    many: "تعليقًا",
    other: "تعليق",
  },
  articles: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "مقالات",
    many: "مقالًا",
    other: "مقال",
  },
  readingTime: {
    zero: "أقل من دقيقة للقراءة",
    one: "دقيقة واحدة للقراءة",
    two: "دقيقتان للقراءة",
    few: "دقائق للقراءة",
    many: "دقيقة للقراءة",
    other: "دقيقة للقراءة",
  },
} as const;

type Forms = (typeof nouns)[keyof typeof nouns];
const counted = ({ zero, one, two, few, many, other }: Forms) => [
  zero,
  one,
  two,
  `3 ${few}`,
  `10 ${few}`,
  `11 ${many}`,
  `99 ${many}`,
  `100 ${other}`,
  `101 ${other}`,
  `102 ${other}`,
  `103 ${few}`,
  `111 ${many}`,
  `1,000 ${other}`,
];

const t = texts("ar", "site");

test("counts of comments", () => {
  expect(counts.map((count) => texts("ar", "comments")("count", { count }))).toEqual(counted(nouns.comments));
});

test("counts of stories", () => {
  expect(counts.map((count) => t("articles", { count }))).toEqual(counted(nouns.articles));
});

test("reading time", () => {
  expect(counts.map((minutes) => t("readingTime", { minutes }))).toEqual(counted(nouns.readingTime));
});
