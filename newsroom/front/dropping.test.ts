import { expect, test } from "vitest";
import { changeByCard, changeByContainer, type DraggedCard } from "./dropping";

const rows = [
  { storyId: "a", isAnchor: true },
  { storyId: "pinned", isAnchor: false },
  { storyId: "b", isAnchor: true },
  { storyId: "brought", isAnchor: false },
];
const card = (storyId: string, given: Partial<DraggedCard> = {}): DraggedCard => ({
  ...{ kind: "card", container: "here", storyId, isPinned: false },
  index: rows.findIndex((row) => row.storyId === storyId),
  ...given,
});
const letGo = (dragged: DraggedCard, index: number) =>
  changeByCard(dragged, { container: "here", rows, index });
const carry = (storyId: string, before: string | null, container = "here") => ({
  ...{ kind: "carryCard", container, storyId, to: "here", before },
});

test.each([
  ["before a card", card("b"), 0, carry("b", "a")],
  ["at the end", card("a"), 4, carry("a", null)],
  ["before what a query brought", card("a"), 3, carry("a", null)],
  ["before a pinned one: before the next that moves", card("brought"), 1, carry("brought", "b")],
  ["never before itself", card("b", { index: 3 }), 1, carry("b", null)],
  ["out of another container", card("x", { container: "there", index: 0 }), 2, carry("x", "b", "there")],
  ["out of the tray", card("x", { container: null, index: -1 }), 0, carry("x", "a")],
  ["where it stands", card("a"), 0, null],
  ["right behind itself", card("a"), 1, null],
])("a card is let go %s", (_, dragged, index, change) => expect(letGo(dragged, index)).toEqual(change));

test("a pinned card takes its pin along within its container, and to another goes without", () => {
  const pin = (at: number) => ({ kind: "pinCard", container: "here", storyId: "pinned", at });
  const pinned = card("pinned", { isPinned: true });
  expect(letGo(pinned, 0)).toEqual(pin(0));
  expect(letGo(pinned, 4)).toEqual(pin(3));
  expect(letGo({ ...pinned, container: "there" }, 4)).toEqual(carry("pinned", null, "there"));
});

test("a container is let go before another, at the end, or where it stands", () => {
  const all = ["one", "two", "three"];
  expect(changeByContainer("three", all, 0)).toEqual({
    ...{ kind: "carryContainer", container: "three", before: "one" },
  });
  expect(changeByContainer("one", all, 3)).toMatchObject({ before: null });
  for (const index of [1, 2]) expect(changeByContainer("two", all, index)).toBeNull();
});
