import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillFront, fillKey, mostNeeded } from "./filling";
import type { FrontCard, FrontContainer } from "./rules";

const container = (id: string, given: Partial<FrontContainer> = {}): FrontContainer => ({
  id,
  title: "",
  layout: "list",
  cards: [],
  fill: { by: "newest" },
  limit: 3,
  ...given,
});
const card = (storyId: string, pinnedAt?: number): FrontCard => ({
  storyId,
  ...(pinnedAt !== undefined && { pinnedAt }),
});
const given = (found: Record<string, string[]>, withdrawn: string[] = []) => ({
  isPublished: (id: string) => !withdrawn.includes(id),
  found: new Map(Object.entries(found)),
});
const idsOf = (filled: ReturnType<typeof fillFront>) =>
  filled.map(({ stories }) => stories.map(({ storyId }) => storyId).join(""));

describe("filling", () => {
  test("what was placed by hand stands first, the query fills the rest, and nothing stands twice", () => {
    const containers = [container("1", { cards: [card("x")] }), container("2", { cards: [card("a")] })];
    expect(idsOf(fillFront(containers, given({ newest: ["a", "b", "c", "d", "e"] })))).toEqual([
      "xbc",
      "ade",
    ]);
  });

  test("a pinned place stays whatever comes and goes around it", () => {
    const cards = [card("x", 1), card("y")];
    const newest = ["a", "b", "c"];
    const fill = (withdrawn: string[]) =>
      idsOf(fillFront([container("1", { cards })], given({ newest }, withdrawn)));
    expect(fill([])).toEqual(["yxa"]);
    expect(fill(["y"])).toEqual(["axb"]);
    expect(fill(["x"])).toEqual(["yab"]);
  });

  test("hand-picked only means that nothing fills it, and what is over the limit waits", () => {
    const cards = ["a", "b", "c", "d"].map((id) => card(id));
    const only = container("1", { fill: { by: "nothing" }, cards });
    expect(idsOf(fillFront([only], given({ newest: ["e"] })))).toEqual(["abc"]);
    expect(idsOf(fillFront([only, container("2")], given({ newest: ["d", "e"] })))).toEqual(["abc", "de"]);
  });

  test("two pinned to one place, or beyond the end, both stand", () => {
    const cards = [card("x", 0), card("y", 0), card("z", 9)];
    expect(idsOf(fillFront([container("1", { cards })], given({})))).toEqual(["xyz"]);
  });
});

const story = fc.integer({ min: 0, max: 24 }).map((number) => String.fromCharCode(97 + number));
const anyContainer = fc.record({
  id: fc.uuid(),
  title: fc.constant(""),
  layout: fc.constant("list" as const),
  cards: fc.array(
    fc.record(
      { storyId: story, pinnedAt: fc.integer({ min: 0, max: 6 }) },
      { requiredKeys: ["storyId"] },
    ) as fc.Arbitrary<FrontCard>,
    { maxLength: 6 },
  ),
  fill: fc.constantFrom({ by: "newest" as const }, { by: "nothing" as const }, { by: "mostRead" as const }),
  limit: fc.integer({ min: 1, max: 5 }),
});
const anyFront = fc.record({
  containers: fc.array(anyContainer, { maxLength: 6 }),
  newest: fc.uniqueArray(story, { maxLength: 25 }),
  mostRead: fc.uniqueArray(story, { maxLength: 25 }),
  withdrawn: fc.uniqueArray(story, { maxLength: 8 }),
});
const published = (ids: string[], withdrawn: string[]) => ids.filter((id) => !withdrawn.includes(id));
const filled = ({
  containers,
  newest,
  mostRead,
  withdrawn,
}: typeof anyFront extends fc.Arbitrary<infer F> ? F : never) =>
  fillFront(
    containers,
    given({ newest: published(newest, withdrawn), mostRead: published(mostRead, withdrawn) }, withdrawn),
  );

describe("every front", () => {
  test("shows no story twice, none that readers do not have, and none over a limit", () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        const ids = filled(front).flatMap(({ stories }) => stories.map(({ storyId }) => storyId));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => front.withdrawn.includes(id))).toEqual([]);
        for (const { container: each, stories } of filled(front))
          expect(stories.length).toBeLessThanOrEqual(each.limit);
      }),
    );
  });

  test("is as if what was withdrawn had never been placed", () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        const containers = front.containers.map((each) => ({
          ...each,
          cards: each.cards.filter(({ storyId }) => !front.withdrawn.includes(storyId)),
        }));
        expect(idsOf(filled({ ...front, containers }))).toEqual(idsOf(filled(front)));
      }),
    );
  });

  test("has no gap while its queries have a story that stands nowhere", () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        const shown = new Set(idsOf(filled(front)).join(""));
        for (const { container: each, stories } of filled(front)) {
          const { by } = each.fill;
          const all = by === "newest" ? front.newest : by === "mostRead" ? front.mostRead : [];
          const left = published(all, front.withdrawn).filter((id) => !shown.has(id));
          if (left.length > 0) expect(stories).toHaveLength(each.limit);
        }
      }),
    );
  });

  test("is the same however many more stories its queries find than it needs", () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        const most = mostNeeded(front.containers);
        const cut = (ids: string[]) => published(ids, front.withdrawn).slice(0, most);
        const bounded = { ...front, newest: cut(front.newest), mostRead: cut(front.mostRead) };
        expect(idsOf(filled(bounded))).toEqual(idsOf(filled(front)));
      }),
    );
  });

  test("puts a pinned card where it is pinned when the container is full", () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        for (const { container: each, stories } of filled(front)) {
          if (stories.length < each.limit) continue;
          const pins = new Map<number, string>();
          const here = new Set<string>();
          for (const { storyId, pinnedAt } of each.cards) {
            const isHere = stories.some(({ storyId: id, placed }) => id === storyId && placed !== null);
            if (!isHere || here.has(storyId)) continue;
            here.add(storyId);
            if (pinnedAt !== undefined && pinnedAt < each.limit && !pins.has(pinnedAt))
              pins.set(pinnedAt, storyId);
          }
          for (const [place, id] of pins) expect(stories[place]?.storyId).toBe(id);
        }
      }),
    );
  });
});

test("queries that ask for the same are one", () => {
  expect(fillKey({ by: "newest" })).toBe("newest");
  expect(fillKey({ by: "section", id: "s" })).toBe("section:s");
});
