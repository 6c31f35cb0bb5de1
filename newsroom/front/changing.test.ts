import { describe, expect, test } from "vitest";
import { shortIdFrom } from "@/newsroom/short-id";
import { applyChange, type FrontChange, FrontToChange, placeAfter } from "./changing";
import { FrontCard, type FrontContent } from "./rules";

const storyId = (number: number) => shortIdFrom(new Uint8Array(9).fill(number));
const [a, b, c, d] = [storyId(1), storyId(2), storyId(3), storyId(4)];
const first = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";
const front: FrontContent = {
  containers: [first, second].map((id) => ({
    ...{ id, title: "", layout: "list" as const, fill: { by: "newest" as const }, limit: 5 },
    cards: id === first ? [{ storyId: a }, { storyId: b, kicker: "ملف", pinnedAt: 3 }, { storyId: c }] : [],
  })),
};
const changed = (change: FrontChange) => applyChange(front, change, () => "new");
const cardsOf = (content: FrontContent, id = first) =>
  content.containers.find((each) => each.id === id)?.cards.map((card) => card.storyId);
const on = (id: string) => ({ container: first, storyId: id });

describe("what is done to a draft", () => {
  test.each<[string, FrontChange, string[]]>([
    ["a card is added at the end", { kind: "addCard", ...on(d) }, [a, b, c, d]],
    ["or at a place", { kind: "addCard", ...on(d), at: 1 }, [a, d, b, c]],
    ["one that is there moves to the place", { kind: "addCard", ...on(c), at: 0 }, [c, a, b]],
    ["moved up", { kind: "moveCard", ...on(c), way: "up" }, [a, c, b]],
    ["no further than the first place", { kind: "moveCard", ...on(a), way: "up" }, [a, b, c]],
    ["removed", { kind: "removeCard", ...on(a) }, [b, c]],
    ["what is not there changes nothing", { kind: "moveCard", ...on(d), way: "up" }, [a, b, c]],
    ["nor does a container that is not", { kind: "addCard", container: "x", storyId: d }, [a, b, c]],
  ])("%s", (_, change, cards) => expect(cardsOf(changed(change))).toEqual(cards));

  test("a pinned card moves its pin, and is unpinned", () => {
    const pinOf = (change: FrontChange) => changed(change).containers[0]?.cards[1]?.pinnedAt;
    expect(pinOf({ kind: "moveCard", ...on(b), way: "up" })).toBe(2);
    expect(pinOf({ kind: "pinCard", ...on(b), at: null })).toBeUndefined();
    expect(pinOf({ kind: "pinCard", ...on(b), at: 0 })).toBe(0);
  });

  test("a card carried to another container keeps what was written for it, and no pin", () => {
    const content = changed({ kind: "carryCard", ...on(b), to: second });
    expect(cardsOf(content)).toEqual([a, c]);
    expect(content.containers[1]?.cards).toEqual([{ storyId: b, kicker: "ملف" }]);
    expect(changed({ kind: "carryCard", ...on(b), to: "x" })).toEqual(front);
  });

  test.each<[string, string, string | null | undefined, string[]]>([
    ["to the end", a, null, [b, c, a]],
    ["before another", c, b, [a, c, b]],
    ["first, where nothing is said", c, undefined, [c, a, b]],
    ["at the end, when that one has gone", a, d, [b, c, a]],
    ["in from elsewhere", d, b, [a, d, b, c]],
  ])("a card is carried %s", (_, id, before, cards) =>
    expect(cardsOf(changed({ kind: "carryCard", ...on(id), to: first, before }))).toEqual(cards),
  );

  test("what comes into a full container stays, wherever it is put", () => {
    const full = Array.from({ length: 20 }, (_, number) => storyId(number + 10));
    const [one, other] = front.containers;
    if (!one || !other) throw new Error("two containers");
    const content = {
      containers: [one, { ...other, cards: full.map((each) => ({ storyId: each })) }],
    };
    for (const before of [null, full[0]]) {
      const carry = { kind: "carryCard", ...on(a), to: second, before } as const;
      const cards = cardsOf(
        applyChange(content, carry, () => "new"),
        second,
      );
      expect(cards).toHaveLength(20);
      expect(cards).toContain(a);
      expect(cards).not.toContain(full[19]);
    }
  });

  test("containers are added, moved, set and removed", () => {
    const ids = (change: FrontChange) => changed(change).containers.map(({ id }) => id);
    expect(ids({ kind: "addContainer", layout: "row", fill: { by: "newest" } })).toEqual([
      first,
      second,
      "new",
    ]);
    expect(ids({ kind: "moveContainer", container: second, way: "up" })).toEqual([second, first]);
    expect(ids({ kind: "moveContainer", container: second, way: "down" })).toEqual([first, second]);
    expect(ids({ kind: "carryContainer", container: second, before: first })).toEqual([second, first]);
    expect(ids({ kind: "carryContainer", container: first, before: null })).toEqual([second, first]);
    expect(ids({ kind: "carryContainer", container: "x", before: first })).toEqual([first, second]);
    expect(ids({ kind: "removeContainer", container: first })).toEqual([second]);
    const set = { kind: "setContainer", container: first, title: "ملف", layout: "text", limit: 2 } as const;
    const [one] = changed({ ...set, fill: { by: "nothing" } }).containers;
    expect(one).toMatchObject({ title: "ملف", layout: "text", limit: 2, fill: { by: "nothing" } });
    expect(one?.cards).toHaveLength(3);
  });

  test("what is written for a card stands on it, and what is left empty follows the story", () => {
    const written = { kind: "setCard", ...on(b), headline: "أقصر", kicker: undefined } as const;
    const rest = { picture: "none", size: undefined, mark: "live" } as const;
    expect(changed({ ...written, ...rest }).containers[0]?.cards[1]).toEqual({
      ...{ storyId: b, headline: "أقصر", picture: "none", mark: "live", pinnedAt: 3 },
    });
  });
});

test.each<[string, FrontChange, number]>([
  ["a card, in its order", { kind: "addCard", ...on(a), at: 0 }, 1],
  ["a pinned one, at its pin", { kind: "moveCard", ...on(b), way: "up" }, 3],
  ["one that is carried, where it came to", { kind: "carryCard", ...on(c), to: second }, 1],
  ["a container", { kind: "carryContainer", container: first, before: null }, 2],
  ["what is gone, nowhere", { kind: "removeCard", ...on(a) }, 0],
  ["what has no place", { kind: "removeContainer", container: first }, 0],
])("the place after a change is told of %s", (_, change, place) =>
  expect(placeAfter(changed(change), change)).toBe(place),
);

describe("a change as it comes", () => {
  const parsed = (change: unknown) => FrontToChange.safeParse({ frontId: first, version: "3", change });

  test("from a button as JSON, from a form as fields", () => {
    const change = { kind: "addCard", container: first, storyId: a, at: 0 };
    expect(parsed(JSON.stringify(change)).data).toEqual({ frontId: first, version: 3, change });
    const fields = { kind: "setContainer", container: first, title: " ملف ", layout: "row", limit: "4" };
    expect(parsed({ ...fields, fill: `section:${second}` }).data?.change).toEqual({
      ...{ kind: "setContainer", container: first, title: "ملف", layout: "row", limit: 4 },
      fill: { by: "section", id: second },
    });
  });

  test.each([
    ["no JSON", "{"],
    ["another kind", { kind: "burn", container: first }],
    ["a story that cannot be", { kind: "removeCard", container: first, storyId: "1234567890" }],
    [
      "a limit beyond the most",
      { kind: "setContainer", container: first, title: "", layout: "row", fill: "newest", limit: 99 },
    ],
    ["a layout that is none", { kind: "addContainer", layout: "carousel", fill: "newest" }],
  ])("%s is refused", (_, change) => expect(parsed(change).success).toBe(false));
});

test("words that nobody could see leave a card the story's own", () => {
  const card = FrontCard.parse({ storyId: a, headline: "\u200b\u2060", kicker: " \u3164 " });
  expect(JSON.parse(JSON.stringify(card))).toEqual({ storyId: a });
});
