import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostReadShown } from "@/newsroom/read/rules";
import {
  type Card,
  composeFront,
  containerSize,
  type Foot,
  footOf,
  mostReadWanted,
  relatedShown,
  relatedWanted,
} from "./rules";

const card = (id: string, hasPicture = true): Card => ({
  id,
  edition: "ar",
  slug: "عنوان",
  genre: "news",
  headline: "عنوان",
  standfirst: "",
  section: null,
  label: null,
  picture: hasPicture
    ? {
        id: "p",
        width: 3,
        height: 2,
        renditions: {},
        caption: "",
        credit: "",
        alternative: "",
        isDecorative: true,
      }
    : null,
  firstPublishedAt: new Date("2018-08-02T09:05:00Z"),
  revisedAt: null,
  isRecent: false,
  commentCount: 0,
  signers: [],
});
const cards = (...ids: string[]) => ids.map((id) => card(id));
const section = (id: string) => ({ id, name: id, slug: id });
const idsOf = (list: Card[]) => list.map(({ id }) => id);

describe("a story's foot", () => {
  const foot = (given: Partial<Foot>) => {
    const { next, related, mostRead } = footOf("a", { next: null, related: [], mostRead: [], ...given });
    return [next?.id, idsOf(related).join(""), idsOf(mostRead).join("")];
  };

  test("goes on in the section before what is related, and with that before what is read most", () => {
    const given = { next: card("b"), related: cards(..."bcdef"), mostRead: cards(..."abcdefghijk") };
    expect(foot(given)).toEqual(["b", "cdef", "ghijk"]);
  });

  test("leaves out only what it shows, not what related stories had no room for", () => {
    expect(foot({ related: cards(..."bcdef"), mostRead: cards(..."febag") })).toEqual([
      undefined,
      "bcde",
      "fg",
    ]);
  });

  test("is full where enough was asked for, however much of it is the same", () => {
    const ids = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, at) => String(at)),
      { minLength: 12 },
    );
    fc.assert(
      fc.property(ids, ids, ids, ([id = "", following = ""], near, read) => {
        const related = cards(...near.filter((each) => each !== id).slice(0, relatedWanted));
        const mostRead = cards(...read.slice(0, mostReadWanted));
        const shown = footOf(id, { next: card(following), related, mostRead });
        const all = [id, following, ...idsOf(shown.related), ...idsOf(shown.mostRead)];
        expect(new Set(all).size).toBe(all.length);
        expect([shown.related.length, shown.mostRead.length]).toEqual([relatedShown, mostReadShown]);
      }),
    );
  });
});

describe("composeFront", () => {
  test("an empty newsroom has an empty front", () => {
    expect(composeFront([], [{ section: section("s"), cards: [] }])).toEqual({
      lead: null,
      secondRank: [],
      containers: [],
      latest: [],
    });
  });

  test("the newest story with a picture leads, the next newest follow in order", () => {
    const front = composeFront([card("a", false), ...cards("b", "c", "d", "e", "f", "g")], []);
    expect(front.lead?.id).toBe("b");
    expect(idsOf(front.secondRank)).toEqual(["a", "c", "d", "e", "f"]);
  });

  test("without any picture the newest leads", () => {
    expect(composeFront([card("a", false), card("b", false)], []).lead?.id).toBe("a");
  });

  test("a story above is not repeated below, and a section with nothing left has no container", () => {
    const front = composeFront(cards("a", "b"), [
      { section: section("s"), cards: cards("b", "c") },
      { section: section("t"), cards: cards("a") },
    ]);
    expect(front.containers.map(({ section, cards }) => [section.id, idsOf(cards)])).toEqual([["s", ["c"]]]);
  });

  test("no story stands twice and no container is too full, whatever was published", () => {
    const story = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.uniqueArray(story, { selector: ([id]) => id, maxLength: 40 }), (stories) => {
        const newest = stories.map(([id]) => card(String(id), id % 3 > 0));
        const sections = [0, 1, 2, 3, 4].map((number) => ({
          section: section(String(number)),
          cards: newest.filter((_, index) => stories[index]?.[1] === number),
        }));
        const { lead, secondRank, containers, latest } = composeFront(newest, sections);
        const shown = idsOf([
          ...(lead ? [lead] : []),
          ...secondRank,
          ...containers.flatMap((each) => each.cards),
          ...latest,
        ]);
        expect(new Set(shown).size).toBe(shown.length);
        for (const each of containers) expect(each.cards.length).toBeLessThanOrEqual(containerSize);
      }),
    );
  });
});
