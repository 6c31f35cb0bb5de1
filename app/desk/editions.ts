import { cache } from "react";
import { type Clock, deskClock, type Edition, type EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import type { Language } from "@/newsroom/language/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";

/** All editions of the outlet, read once a request. */
export const readAllEditions = cache(async () => (await getPublishedOutlet())?.editions ?? []);

/** Those in which the newsroom publishes. */
export async function editionsInUse(): Promise<Edition[]> {
  return (await readAllEditions()).filter(({ isInUse }) => isInUse);
}

/** The edition of a row that carries its key. */
export async function editionOf(key: EditionKey): Promise<Edition> {
  const found = (await readAllEditions()).find((each) => each.key === key);
  if (!found) throw notFound();
  return found;
}

/** The clock by which a person of this language reads the desk. */
export async function clockFor(language: Language): Promise<Clock> {
  return deskClock(language, await readAllEditions());
}

/** The edition whose names a person of this language reads: hers, else the default one. */
export async function nearestEdition(language: Language): Promise<EditionKey> {
  const inUse = await editionsInUse();
  const found = inUse.find((each) => each.language === language) ?? inUse.find(({ isDefault }) => isDefault);
  return found?.key ?? language;
}
