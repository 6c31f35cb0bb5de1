"use cache";

import { getPublishedChanges } from "@/newsroom/change/queries";
import type { PublishedChanges } from "@/newsroom/change/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";

/** What changed in a story since readers first had it; null where nothing is to be shown. */
export async function readChanges({ key, language }: Edition, id: string): Promise<PublishedChanges | null> {
  keepUnder(tag.article(id));
  return getPublishedChanges(key, language, id);
}
