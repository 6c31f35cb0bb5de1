"use cache";

import { getPublishedCorrections } from "@/newsroom/correction/shown";
import type { EditionKey } from "@/newsroom/edition/rules";
import { tag } from "@/newsroom/touched";
import { addTags, keepUnder } from "./keep";

/** One page of an edition's corrections; null for a page that does not exist. It goes with each story that it names. */
export async function readCorrections(edition: EditionKey, page: number) {
  keepUnder(tag.corrections(edition));
  const list = await getPublishedCorrections(edition, page);
  addTags((list?.corrections ?? []).map(({ story }) => tag.article(story.id)));
  return list;
}
