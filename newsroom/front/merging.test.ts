import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedContainers, keepVersion, mergeFronts } from "./merging";
import type { FrontContainer, FrontContent } from "./rules";

const container = (id: string, title = id): FrontContainer => ({
  id,
  title,
  layout: "list",
  cards: [],
  fill: { by: "newest" },
  limit: 4,
});
const front = (...names: string[]): FrontContent => ({
  containers: names.map((name) => container(name[0] ?? "", name)),
});
const shape = ({ containers }: FrontContent) => containers.map(({ title }) => title).join(" ");
const merge = (base: FrontContent, mine: FrontContent, theirs: FrontContent) =>
  mergeFronts(base, mine, theirs, () => "new");

describe("two drafts made of one", () => {
  test.each([
    ["nobody changed anything", "a b", "a b", "a b", "a b"],
    ["each changed another container", "a b c", "a1 b c", "a b c2", "a1 b c2"],
    ["both changed the same in the same way", "a b", "a1 b", "a1 b", "a1 b"],
    ["each added one", "a b", "a x b", "a b y", "a x b y"],
    ["one removed what the other left alone", "a b", "a", "a b", "a"],
    ["one removed what the other changed", "a b", "a", "a b2", "a b2"],
    ["the other way round", "a b", "a b1", "a", "a b1"],
    ["one moved, the other changed", "a b c", "c a b", "a b1 c", "c a b1"],
    ["both moved", "a b c", "c a b", "b a c", "b a c"],
  ])("%s", (_, base, mine, theirs, both) => {
    const [was, own, other] = [base, mine, theirs].map((text) => front(...text.split(" ")));
    if (!was || !own || !other) throw new Error("three drafts");
    const { content, clashes } = merge(was, own, other);
    expect(shape(content)).toBe(both);
    expect(clashes).toEqual([]);
  });

  test("where both changed the same container both versions stand, and either can be chosen", () => {
    const { content, clashes } = merge(front("a", "b"), front("a1", "b"), front("a2", "b"));
    expect(shape(content)).toBe("a2 a1 b");
    expect(clashes).toEqual(["a"]);
    expect(content.containers[1]).toMatchObject({ id: "new", clashesWith: "a" });
    expect(shape(keepVersion(content, "a"))).toBe("a2 b");
    const mine = keepVersion(content, "new");
    expect(shape(mine)).toBe("a1 b");
    expect(mine.containers[0]).toEqual(container("a", "a1"));
  });

  test("keys in another order are no change", () => {
    const [one] = front("a").containers;
    if (!one) throw new Error("one container");
    const turned = { containers: [Object.fromEntries(Object.entries(one).reverse()) as FrontContainer] };
    expect(changedContainers(front("a"), turned)).toEqual([]);
  });
});

const names = fc.uniqueArray(fc.constantFrom(..."abcdefg"), { maxLength: 6 });
const draft = names.chain((ids) =>
  fc.tuple(...ids.map((id) => fc.constantFrom(id, `${id}1`, `${id}2`))).map((titles) => front(...titles)),
);

test("nothing that either did is lost, whatever both did", () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      const numbers = Array.from({ length: 20 }, (_, index) => `n${index}`).values();
      const { content } = mergeFronts(base, mine, theirs, () => numbers.next().value ?? "");
      const has = (wanted: FrontContainer) => content.containers.some(({ title }) => title === wanted.title);
      const titleIn = (one: FrontContent, id: string) => one.containers.find((each) => each.id === id)?.title;
      for (const side of [mine, theirs])
        for (const each of side.containers) {
          const isChanged = titleIn(base, each.id) !== each.title;
          if (isChanged) expect(has(each)).toBe(true);
        }
      const ids = content.containers.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("who is alone gets what she made", () => {
  fc.assert(
    fc.property(draft, draft, (base, mine) => {
      expect(shape(merge(base, mine, base).content)).toBe(shape(mine));
      expect(shape(merge(base, base, mine).content)).toBe(shape(mine));
    }),
  );
});
