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

/** More tags, known by what was read. Next drops what goes beyond 128 in one call, and a story may show more pictures. */
export function addTags(tags: string[]): void {
  for (const each of tags) cacheTag(each);
}
