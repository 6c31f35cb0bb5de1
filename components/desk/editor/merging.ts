import type { ArticleContent } from "@/newsroom/article/rules";
import { saysTheSame } from "./story";

export type Place = keyof ArticleContent;
export type Side = "mine" | "theirs";

const places: Place[] = [
  "headline",
  "standfirst",
  "body",
  "sectionId",
  "topicIds",
  "bylineIds",
  "dateline",
  "leadPicture",
  "slug",
];

/**
 * Where two versions of a story differ. A place that only one of them changed since `base` is `settled` on that side;
 * in the others somebody has to choose. Without a base all are open.
 */
export function differencesOf(
  base: ArticleContent | null,
  mine: ArticleContent,
  theirs: ArticleContent,
): { open: Place[]; settled: Partial<Record<Place, Side>> } {
  const open: Place[] = [];
  const settled: Partial<Record<Place, Side>> = {};
  for (const place of places) {
    if (saysTheSame(mine[place], theirs[place])) continue;
    if (base && saysTheSame(mine[place], base[place])) settled[place] = "theirs";
    else if (base && saysTheSame(theirs[place], base[place])) settled[place] = "mine";
    else open.push(place);
  }
  return { open, settled };
}

/** One story of two: each place from the side named for it, and mine where none is. */
export function merged(
  sides: Partial<Record<Place, Side>>,
  mine: ArticleContent,
  theirs: ArticleContent,
): ArticleContent {
  const taken = places.filter((place) => sides[place] === "theirs");
  return { ...mine, ...Object.fromEntries(taken.map((place) => [place, theirs[place]])) };
}
