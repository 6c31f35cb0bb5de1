import { expect, test } from "vitest";
import { cursorText, inOrder, pageNumber, parseCursor } from "./paging";

test("a cursor comes back from its address as it was", () => {
  const cursor = { at: new Date("2026-11-28T06:55:26.123Z"), id: "0123456789" };
  expect(parseCursor(cursorText(cursor))).toEqual(cursor);
});

test.each(["", "x", "1_", "_0123456789", "1_' or 1", "123456789012345_0123456789", undefined])(
  "«%s» is no cursor",
  (text) => expect(parseCursor(text)).toBeUndefined(),
);

test("nonsense asks for the first page", () => {
  expect([pageNumber("7"), pageNumber("0"), pageNumber("x"), pageNumber(undefined)]).toEqual([7, 1, 1, 1]);
});

test("rows stand in the order of their ids, without those that are missing", () => {
  expect(inOrder(["b", "x", "a"], [{ id: "a" }, { id: "b" }])).toEqual([{ id: "b" }, { id: "a" }]);
});
