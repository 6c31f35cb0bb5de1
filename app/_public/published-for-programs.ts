"use cache";

import { isBuilding } from "@/db/env";
import { getPublishedCrawlers } from "@/newsroom/crawler/queries";
import type { CrawlersToTreat } from "@/newsroom/crawler/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listPublishedPages } from "@/newsroom/page/queries";
import { pageKinds } from "@/newsroom/page/rules";
import {
  listPublishedAddresses,
  listPublishedListAddresses,
  listPublishedSitemapParts,
} from "@/newsroom/sitemap/queries";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";

/** Which programs robots.txt refuses. */
export async function readCrawlers(): Promise<CrawlersToTreat> {
  keepUnder(tag.outlet);
  return isBuilding() ? { refusesAi: false } : getPublishedCrawlers();
}

/** Numbers of the parts of an edition's sitemap; the first one always is, for all that is not a story. */
export async function readSitemapParts(edition: EditionKey): Promise<number[]> {
  keepUnder(tag.addresses(edition));
  if (isBuilding()) return [];
  return [...new Set([1, ...(await listPublishedSitemapParts(edition))])];
}

/** Addresses and dates of an edition's stories in some parts of its sitemap. */
export async function readStoryAddresses(edition: EditionKey, first: number, last: number) {
  keepUnder(tag.addresses(edition));
  return isBuilding() ? [] : listPublishedAddresses(edition, first, last);
}

/** Addresses and dates of an edition's lists and standing pages. */
export async function readListAddresses(edition: EditionKey) {
  keepUnder(tag.addresses(edition), ...pageKinds.map((kind) => tag.page(edition, kind)));
  if (isBuilding()) return { lists: [], pages: [] };
  const [lists, pages] = await Promise.all([
    listPublishedListAddresses(edition),
    listPublishedPages(edition),
  ]);
  return { lists, pages };
}
