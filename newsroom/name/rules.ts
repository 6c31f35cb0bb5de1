import { type ByEdition, entriesOf } from "@/newsroom/edition/rules";

/** One collation for every edition: hamza forms together, numbers by value, Latin after Arabic. */
const collator = new Intl.Collator("ar-u-kn-true");

/** «الحسن» stands beside «حسن»; a short word keeps its first two letters. */
const withoutArticle = (name: string): string => name.replace(/^ال(?=.{3})/u, "");

/** Order of names in a list, for `toSorted`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(withoutArticle(a), withoutArticle(b));
}

/** As two spellings of one name are compared: hamza, ة and ى folded, harakat and tatweel gone, Latin in lower case. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .toLowerCase();
}

/** The rows one of whose names holds `sought`, however either is spelled; all rows when nothing is sought. */
export function namesMatching<Row extends { names: ByEdition<{ name: string }> }>(
  rows: Row[],
  sought: string,
): Row[] {
  const wanted = folded(sought.trim());
  return rows.filter(({ names }) =>
    entriesOf(names).some(([, entry]) => folded(entry.name).includes(wanted)),
  );
}
