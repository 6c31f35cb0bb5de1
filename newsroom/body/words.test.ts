import { expect, test } from "vitest";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { type Block, Body, type List } from "./rules";
import { blockText, bodyLimits, listLevels, plainText, tooMuchIn } from "./words";

test("the words of a body are a line for each paragraph, entry and row", () => {
  const text = "- أ\n  - ب\n\n|+ السكان\n|= سنة |= عدد |\n| 2020 |  |\n\n::: ما نعرفه\n\nقليل.\n\n:::";
  expect(plainText(parseBodyText(text)).split("\n")).toEqual([
    "أ",
    "ب",
    "السكان",
    "سنة · عدد",
    "2020",
    "ما نعرفه",
    "قليل.",
  ]);
});

test("footnotes come last, and a post of another site is its title", () => {
  const body = parseBodyText("أ^[أولى] ب\n\n@ https://t.me/warraq/1 بيان\n\n| ج^[ثانية] | د |");
  expect(plainText(body).split("\n")).toEqual(["أ ب", "بيان", "ج · د", "أولى", "ثانية"]);
  expect(blockText(body.doc.content[0] as Block)).toBe("أ ب\nأولى");
  const post = { type: "embed", attrs: { provider: "x", id: "../1", title: "" } };
  expect(Body.safeParse({ version: 1, doc: { type: "doc", content: [post] } }).success).toBe(false);
});

test("entries of inner lists count with the list, columns by the longest row", () => {
  const entries = Array.from({ length: bodyLimits.list / 2 + 1 }, () => "- أ\n  - ب").join("\n");
  const row = `|${" أ |".repeat(bodyLimits.columns + 1)}`;
  const found = tooMuchIn(parseBodyText(`${entries}\n\n| أ |\n${row}\n${"| أ |\n".repeat(bodyLimits.rows)}`));
  expect(found.map(({ kind, index, length }) => [kind, index, length])).toEqual([
    ["list", 0, bodyLimits.list + 2],
    ["rows", 1, bodyLimits.rows + 2],
    ["columns", 1, bodyLimits.columns + 1],
  ]);
});

test("a body cannot say lists deeper than lists go, nor an entry without its own line", () => {
  const listOf = (levels: number): List => ({
    type: "bulletList",
    content: [
      { type: "listItem", content: [{ type: "paragraph" }, ...(levels > 1 ? [listOf(levels - 1)] : [])] },
    ],
  });
  const isBody = (list: List) =>
    Body.safeParse({ version: 1, doc: { type: "doc", content: [list] } }).success;
  expect([isBody(listOf(listLevels)), isBody(listOf(listLevels + 1))]).toEqual([true, false]);
  expect(isBody(listOf(5000))).toBe(false);
  expect(isBody({ type: "bulletList", content: [{ type: "listItem", content: [listOf(1)] }] })).toBe(false);
});
