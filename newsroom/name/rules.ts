import { z } from "zod";
import { type ByEdition, namesInput } from "@/newsroom/edition/rules";
import { fold } from "@/newsroom/language/folding";
import { languageKeys } from "@/newsroom/language/rules";

/** Topics or bylines in a page of the desk. */
export const namesPerPage = 50;

/** Longest name and longest text beside it, in letters, by what that text is. */
export const nameLengths = {
  description: { name: 60, text: 300 },
  biography: { name: 80, text: 600 },
} as const;

const optionalText = (longest: number) => z.string().trim().max(longest, "outlet.tooLong").default("");

/** Fields of a name with an address of its own, as a form carries them. */
const nameFields = (longest: number) => ({
  name: z.string().trim().min(1, "outlet.nameMissing").max(longest, "outlet.tooLong"),
  /** Left empty, the name makes it. */
  slug: optionalText(200),
});

export const DescribedName = z.object({
  ...nameFields(nameLengths.description.name),
  description: optionalText(nameLengths.description.text),
});
export type DescribedName = z.output<typeof DescribedName>;
export const DescribedNames = namesInput(DescribedName);
export type DescribedNames = z.output<typeof DescribedNames>;

export const SignedName = z.object({
  ...nameFields(nameLengths.biography.name),
  biography: optionalText(nameLengths.biography.text),
});

/** One collation for every edition: hamza forms together, numbers by value, Latin after Arabic. */
const collator = new Intl.Collator("ar-u-kn-true");

/** «الحسن» stands beside «حسن»; a short word keeps its first two letters. */
const withoutArticle = (name: string): string => name.replace(/^ال(?=.{3})/u, "");

/** Order of names in a list, for `toSorted`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(withoutArticle(a), withoutArticle(b));
}

/** The rows one of whose names holds `sought`, however either is spelled in any language; all rows when nothing is sought. */
export function namesMatching<Row extends { names: ByEdition<{ name: string }> }>(
  rows: Row[],
  sought: string,
): Row[] {
  return rows.filter(({ names }) =>
    Object.values(names).some((each) =>
      languageKeys.some((language) =>
        fold(each?.name ?? "", language).includes(fold(sought.trim(), language)),
      ),
    ),
  );
}
