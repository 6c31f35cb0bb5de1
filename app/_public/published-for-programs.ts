"use cache";

import { isBuilding } from "@/db/env";
import type { CrawlersToTreat } from "@/newsroom/crawler/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listPublishedPages } from "@/newsroom/page/queries";
import { pageKinds } from "@/newsroom/page/rules";
import { loadPicturesUnscoped } from "@/newsroom/published-article/show";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import {
  countPublishedListParts,
  listPublishedAddresses,
  listPublishedListAddresses,
  listPublishedNews,
  listPublishedSitemapParts,
  type NewsToList,
} from "@/newsroom/sitemap/queries";
import { tag } from "@/newsroom/touched";
import { addTags, keepUnder } from "./keep";

/** Which programs robots.txt refuses. */
export async function readCrawlers(): Promise<CrawlersToTreat> {
  keepUnder(tag.outlet);
  return isBuilding() ? { refusesAi: false } : getPublishedSettings();
}

/** Of how many parts of lists an edition's sitemap is, and the parts that hold stories. */
export async function readSitemapParts(edition: EditionKey) {
  keepUnder(tag.addresses(edition));
  if (isBuilding()) return { lists: 1, stories: [] };
  const [lists, stories] = await Promise.all([
    countPublishedListParts(edition),
    listPublishedSitemapParts(edition),
  ]);
  return { lists, stories };
}

/** Addresses, dates and pictures of an edition's stories in one part of its sitemap. */
export async function readStoryAddresses(edition: EditionKey, part: number) {
  keepUnder(tag.addresses(edition));
  if (isBuilding()) return [];
  const stories = await listPublishedAddresses(edition, part);
  const stored = await loadPicturesUnscoped(stories.flatMap(({ pictureIds }) => pictureIds));
  return stories.map(({ pictureIds, ...story }) => ({
    ...story,
    pictures: [...new Set(pictureIds)].flatMap((id) => stored.get(id) ?? []),
  }));
}

/** What is news in an edition, until the oldest of it is none any more, and the tag that says so. */
export async function readNews(edition: EditionKey): Promise<{ stories: NewsToList[]; tags: string[] }> {
  keepUnder(tag.addresses(edition));
  if (isBuilding()) return { stories: [], tags: [] };
  const stories = await listPublishedNews(edition);
  const left = stories.at(-1)?.left;
  const tags = left === undefined ? [] : [tag.until(performance.timeOrigin + performance.now() + left)];
  addTags(tags);
  return { stories, tags };
}

/** Addresses and dates of an edition's lists, in one part of its sitemap, and of its standing pages. */
export async function readListAddresses(edition: EditionKey, part: number) {
  keepUnder(tag.addresses(edition), ...pageKinds.map((kind) => tag.page(edition, kind)));
  if (isBuilding()) return { lists: [], pages: [] };
  const [lists, pages] = await Promise.all([
    listPublishedListAddresses(edition, part),
    listPublishedPages(edition),
  ]);
  return { lists, pages };
}
