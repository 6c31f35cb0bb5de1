import { cacheLife, cacheTag } from "next/cache";
import { tag } from "@/newsroom/touched";

/**
 * Keeps what a cached read answers until one of the tags is touched. Names of sections, topics and bylines stand
 * everywhere, so their changes touch `site`; the tags here are for what changes with the stories.
 */
export function keepUnder(...tags: string[]): void {
  cacheLife("max");
  addTags([tag.site, ...tags]);
}

/** The same for what changes by itself: it is read again after so many minutes at the latest, and every page that shows it. */
export function keepForMinutes(minutes: number, ...tags: string[]): void {
  cacheLife({ stale: 300, revalidate: minutes * 60, expire: 86_400 });
  addTags([tag.site, ...tags]);
}

/** More tags, known by what was read. Next drops what goes beyond 128 in one call, and a story may show more pictures. */
export function addTags(tags: string[]): void {
  for (const each of tags) cacheTag(each);
}
