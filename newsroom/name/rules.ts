/** One collation for every edition: hamza forms together, numbers by value, Latin after Arabic. */
const collator = new Intl.Collator("ar-u-kn-true");

/** «الحسن» stands beside «حسن»; a short word keeps its first two letters. */
const withoutArticle = (name: string): string => name.replace(/^ال(?=.{3})/u, "");

/** Order of names in a list, for `toSorted`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(withoutArticle(a), withoutArticle(b));
}
