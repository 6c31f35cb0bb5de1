import { type FeedFormat, feedFiles, type ListKind } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Card, Named } from "@/newsroom/published-article/rules";
import type { MarkedText } from "./highlights";

/** Narrows a search: ids of lists, and how many days ago a story was first published at the most. */
export type SearchFilter = {
  section?: string | undefined;
  topic?: string | undefined;
  byline?: string | undefined;
  days?: number | undefined;
};

/** Best first, or newest first among those that are good. */
export const searchSorts = ["relevance", "newest"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** Days by which a search can be narrowed. */
export const searchDays = [1, 7, 30, 365] as const;

/** What is sought, where and in which order; `page` from 1. */
export type SearchWanted = { query: string; sort: SearchSort; filter: SearchFilter; page: number };

/** A story that was found: its card, with what was found in its headline and text, as they are written. */
export type SearchHit = { card: Card; headline: MarkedText; excerpt: MarkedText };

export type SearchResult = {
  hits: SearchHit[];
  /** Stories found, up to as many as are chosen. */
  total: number;
  hasMore: boolean;
  /** The query with what was probably meant by its unknown words, as stories of this page write it. */
  meant: string | null;
  /** Topics and bylines of what was found, those with the most of it first. */
  topics: Named[];
  bylines: Named[];
};

/** The same with the lists that it was narrowed to. */
export type PublishedSearch = SearchResult & {
  chosen: Record<"section" | "topic" | "byline", Named | null>;
};

/** How what somebody types may go on, as it is written, and the page that it leads to. */
export type Suggestion = { kind: "words" | ListKind | "story"; text: string; path: string };

/** Characters of what is typed that suggestions are asked for. */
export const longestTyped = 80;

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

/** A search as its address says it: lists by their slugs, and what is left out as it is by itself. */
export type SearchAddress = {
  q: string;
  section?: string | undefined;
  topic?: string | undefined;
  byline?: string | undefined;
  days?: number | undefined;
  sort?: "newest" | undefined;
  page?: number | undefined;
};

/** What the query of an address asks for; nonsense in it is left out. */
export function searchAddress(query: Record<string, string | string[] | undefined>): SearchAddress {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const page = Number(text("page"));
  return {
    q: text("q") ?? "",
    section: text("section"),
    topic: text("topic"),
    byline: text("byline"),
    days: searchDays.find((days) => String(days) === text("days")),
    sort: text("sort") === "newest" ? "newest" : undefined,
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
}

/** Path of a search of an edition, percent-encoded. */
export function searchPath(edition: EditionKey, address: Partial<SearchAddress> = {}): string {
  return withQuery(`/${edition}/search`, address);
}

/** Path of its feed, percent-encoded: the newest that it finds, so that neither order nor page is of any matter. */
export function searchFeedPath(edition: EditionKey, address: SearchAddress, format: FeedFormat): string {
  const { sort: _, page: __, ...sought } = address;
  return withQuery(`/${edition}/search/${feedFiles[format]}`, sought);
}

function withQuery(path: string, address: Partial<SearchAddress>): string {
  const given = Object.entries(address).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Path of what suggests how a search may go on. */
export const suggestionsPath = (edition: EditionKey) => `/${edition}/search/suggestions.json`;
