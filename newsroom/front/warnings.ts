import { findingsInWords, type Strictness } from "@/newsroom/fitness/judging";
import { longHeadline } from "@/newsroom/fitness/structure";
import { graphemeCount } from "@/newsroom/language/graphemes";
import type { Card } from "@/newsroom/published-article/rules";
import { type FrontCard, type Layout, layouts, wordsOfCard } from "./rules";

/** A story in a container as it is composed; `card` is null for one that does not stand on the front. */
export type ComposedCard = {
  storyId: string;
  /** Null for one that the query brought. */
  placed: FrontCard | null;
  card: Card | null;
  isPublished: boolean;
  /** Whether it stands on the front: one that is placed twice stands once, and what is over the limit waits. */
  isShown: boolean;
  /** Of the story, whatever is written for the front. */
  headline: string;
};
export type ComposedContainer = { id: string; layout: Layout; title: string; cards: ComposedCard[] };

export const frontWarnings = [
  "notPublished",
  "twice",
  "overLimit",
  "pictureTwice",
  "headlineLong",
  "unfit",
  "personal",
  "noPicture",
  "old",
] as const;
export type FrontWarning = (typeof frontWarnings)[number];

/** Letters that three lines hold on a phone of 390 px: of a lead's headline, and of any other. */
const threeLines = { lead: 66, other: longHeadline };

/** By what words for readers are judged: the site's address, and how the edition's checks are set. */
export type WordsJudged = { siteUrl: string; strictness: Strictness };

/** Of words that an editor wrote: whether a launch is refused for them, or what is personal in them is only to be seen. */
function judge(texts: string[], { siteUrl, strictness }: WordsJudged): Pick<Judged, "unfit" | "personal"> {
  const words = texts.map((text) => ({ field: "", text }));
  const found = findingsInWords(words, siteUrl, strictness).map(({ severity }) => severity);
  return { unfit: found.includes("block"), personal: found.includes("warn") };
}

type Judged = Record<FrontWarning, boolean>;
const none = Object.fromEntries(frontWarnings.map((name) => [name, false])) as Judged;
const warningsOf = (judged: Judged) => frontWarnings.filter((warning) => judged[warning]);

/**
 * What an editor should see before a launch: of each card by container and story, of a container's title by the container
 * alone. `unfit` alone stands in the way.
 */
export function warningsIn(containers: ComposedContainer[], by: WordsJudged): Map<string, FrontWarning[]> {
  const places = containers.flatMap(({ id, cards }) => cards.map(({ storyId }) => ({ id, storyId })));
  const standing = new Map<string, number>();
  for (const { storyId } of places) standing.set(storyId, (standing.get(storyId) ?? 0) + 1);
  const pictures = new Set<string>();
  const found = new Map<string, FrontWarning[]>();
  for (const { id, layout, title, cards } of containers) {
    found.set(id, warningsOf({ ...none, ...judge([title], by) }));
    let place = 0;
    for (const { storyId, placed, card, isPublished, isShown } of cards) {
      const isTwice = (standing.get(storyId) ?? 0) > 1;
      const isLead = layout === "lead" && place === 0;
      const pictureId = isShown ? card?.picture?.id : undefined;
      const judged: Judged = {
        notPublished: !isPublished,
        twice: isTwice,
        overLimit: isPublished && !isShown && !isTwice,
        pictureTwice: pictureId !== undefined && pictures.has(pictureId),
        headlineLong: graphemeCount(card?.headline ?? "") > (isLead ? threeLines.lead : threeLines.other),
        ...judge(placed ? wordsOfCard(placed) : [], by),
        noPicture: isShown && card?.picture === null && place < layouts[layout].picturesAt,
        old: isShown && card?.isRecent === false,
      };
      if (pictureId !== undefined) pictures.add(pictureId);
      if (isShown) place += 1;
      found.set(`${id} ${storyId}`, warningsOf(judged));
    }
  }
  return found;
}
