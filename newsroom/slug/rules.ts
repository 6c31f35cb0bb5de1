import { type ByEdition, demandNamesKept, type EditionKey, entriesOf } from "@/newsroom/edition/rules";
import { slugFrom } from "./letters";

/**
 * Slugs for new names: what was typed, or the name itself; `fallback` for a name without letters. Throws `invalid`
 * when an edition loses its name.
 */
export function slugsFor<Entry extends { name: string; slug: string }>(
  names: ByEdition<Entry>,
  before: ByEdition<unknown>,
  fallback: string,
): [EditionKey, Entry][] {
  demandNamesKept(before, names);
  return entriesOf(names).map(([edition, entry]) => [
    edition,
    { ...entry, slug: slugFrom(entry.slug, slugFrom(entry.name, fallback)) },
  ]);
}
