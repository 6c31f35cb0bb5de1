import { expect, test } from "vitest";
import { blockingOf, findingsInWords } from "@/newsroom/fitness/judging";
import type { Card } from "@/newsroom/published-article/rules";
import { type FrontContent, wordsWrittenIn } from "./rules";
import { type ComposedCard, type ComposedContainer, type WordsJudged, warningsIn } from "./warnings";

const picture = (id: string) => ({
  ...{ id, width: 3, height: 2, renditions: {}, caption: "", credit: "", alternative: "" },
  isDecorative: true,
});
const card = (id: string, given: Partial<Card> = {}): Card => ({
  ...{ id, edition: "ar", slug: "عنوان", genre: "news", headline: "عنوان", standfirst: "", section: null },
  ...{ label: null, picture: picture(`p${id}`), firstPublishedAt: new Date(0), revisedAt: null },
  isRecent: true,
  commentCount: 0,
  signers: [],
  ...given,
});
const composed = (id: string, given: Partial<Card> = {}, rest: Partial<ComposedCard> = {}): ComposedCard => ({
  ...{ storyId: id, placed: { storyId: id }, card: card(id, given), isPublished: true, isShown: true },
  headline: "عنوان",
  ...rest,
});
const site: WordsJudged = { siteUrl: "https://warraq.example", strictness: {} };
const warnedBy = (by: WordsJudged, ...containers: ComposedContainer[]) =>
  Object.fromEntries([...warningsIn(containers, by)].filter(([, warnings]) => warnings.length > 0));
const warned = (...containers: ComposedContainer[]) => warnedBy(site, ...containers);
const container = (id: string, layout: ComposedContainer["layout"], ...cards: ComposedCard[]) => ({
  id,
  layout,
  title: "",
  cards,
});

test("a front as it should be has no warning", () => {
  expect(warned(container("c", "lead", composed("a"), composed("b", { picture: null })))).toEqual({});
});

test("a story that stands twice, and one that readers do not have", () => {
  const twice = container("d", "list", composed("a", {}, { isShown: false }));
  const gone = composed("x", {}, { card: null, isPublished: false, isShown: false });
  expect(warned(container("c", "list", composed("a"), gone), twice)).toEqual({
    "c a": ["twice"],
    "c x": ["notPublished"],
    "d a": ["twice"],
  });
});

test("a picture that stands twice, and a card without one where the layout needs it", () => {
  const same = { picture: picture("p") };
  const cards = [composed("a", same), composed("b", same), composed("c", { picture: null })];
  expect(warned(container("c", "row", ...cards))).toEqual({ "c b": ["pictureTwice"], "c c": ["noPicture"] });
  expect(warned(container("c", "list", ...cards))).toEqual({ "c b": ["pictureTwice"] });
});

test("a headline over three lines, sooner for a lead, and a story older than two days", () => {
  const long = { headline: "ع".repeat(70) };
  expect(warned(container("c", "lead", composed("a", long), composed("b", long)))).toEqual({
    "c a": ["headlineLong"],
  });
  expect(
    warned(container("c", "list", composed("a", { headline: "ع".repeat(85), isRecent: false }))),
  ).toEqual({
    "c a": ["headlineLong", "old"],
  });
});

test("what is over the limit waits", () => {
  expect(warned(container("c", "list", composed("a", {}, { isShown: false })))).toEqual({
    "c a": ["overLimit"],
  });
});

test.each([
  ["headline", "للتواصل 0770 123 4567", {}, "personal"],
  ["kicker", "للتواصل 0770 123 4567", { telephone: "block" }, "unfit"],
  ["headline", "راجع https://warraq.example/desk", {}, "unfit"],
  ["title", "راجع https://warraq.example/desk", {}, "unfit"],
  ["title", "salma@example.org", {}, "personal"],
] as const)("a %s that says «%s» is judged as a launch judges it", (place, text, strictness, warning) => {
  const isTitle = place === "title";
  const placed = { storyId: "a", ...(!isTitle && { [place]: text }) };
  const composedHere = {
    ...container("c", "list", composed("a", {}, { placed })),
    title: isTitle ? text : "",
  };
  expect(warnedBy({ ...site, strictness }, composedHere)).toEqual({ [isTitle ? "c" : "c a"]: [warning] });
  const words = wordsWrittenIn({
    containers: [
      {
        id: "c",
        title: composedHere.title,
        layout: "list",
        cards: [placed],
        fill: { by: "newest" },
        limit: 1,
      },
    ],
  } as FrontContent);
  const refused = blockingOf(findingsInWords(words, site.siteUrl, strictness));
  expect(refused.length > 0).toBe(warning === "unfit");
});
