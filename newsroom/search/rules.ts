import type { Card } from "@/newsroom/published-article/rules";
import type { MarkedText } from "./highlights";

/** Narrows a search: ids of lists, and the time of first publication, from including to without. */
export type SearchFilter = {
  section?: string | undefined;
  topic?: string | undefined;
  byline?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
};

/** Best first, or newest first among those that are good. */
export const searchSorts = ["relevance", "newest"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** What is sought, where and in which order; `page` from 1. */
export type SearchWanted = { query: string; sort: SearchSort; filter: SearchFilter; page: number };

/** A story that was found: its card, with what was found in its headline and text, as they are written. */
export type SearchHit = { card: Card; headline: MarkedText; excerpt: MarkedText };

export type SearchResult = {
  hits: SearchHit[];
  /** Stories found, up to as many as are weighed. */
  total: number;
  hasMore: boolean;
  /** The query with what was probably meant by its unknown words, as stories of this page write it. */
  meant: string | null;
};

/** Stories in a page of results. */
export const hitsPerPage = 10;

/** Of the newest come those that tell at least this share of what the best one tells. */
const newestShare = 0.5;

/** What was found, best first, in the order that was asked for. */
export function inOrderOf<Found extends { score: number; firstPublishedAt: Date }>(
  sort: SearchSort,
  ranked: Found[],
): Found[] {
  if (sort === "relevance") return ranked;
  const least = (ranked[0]?.score ?? 0) * newestShare;
  return ranked
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime());
}
