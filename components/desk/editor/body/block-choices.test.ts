import { expect, it } from "vitest";
import { askedIn, blockTools, choicesFor } from "./block-choices";

it.each([
  ["", [...blockTools]],
  ["جد", ["table"]],
  ["الجدول", ["table"]],
  ["جَدْوَل", ["table"]],
  ["Tab", ["table"]],
  ["صورة", ["picture"]],
  ["صوره", ["picture"]],
  ["عنوان", ["heading2", "heading3"]],
  ["إقتباس", ["blockquote"]],
  ["قائمه", ["bulletList", "orderedList"]],
  ["list", ["bulletList", "orderedList"]],
  ["يوتيوب", ["embed"]],
  ["youtube", ["embed"]],
  ["دول", []],
  ["ظهر", []],
])("«%s» finds %j", (typed, found) => {
  expect(choicesFor(typed)).toEqual(found);
});

it.each([
  ["/", "/", ""],
  ["/جد", "/", "جد"],
  ["ظجد", "ظ", "جد"],
  ["نص /", "/", null],
  ["", "/", null],
  ["/a  b", "/", null],
])("in %j behind %j stands %j", (text, sign, asked) => {
  expect(askedIn(text, sign)).toBe(asked);
});
