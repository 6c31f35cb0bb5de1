import { z } from "zod";
import { type ByEdition, type EditionKey, namesInput, nearest } from "@/newsroom/edition/rules";
import { line, lines } from "@/newsroom/input";
import { fold } from "@/newsroom/language/folding";
import { languageKeys } from "@/newsroom/language/rules";

/** Topics or bylines in a page of the desk. */
export const namesPerPage = 50;

/** Longest name and longest text beside it, in letters, by what that text is. */
export const nameLengths = {
  description: { name: 60, text: 300 },
  biography: { name: 80, text: 600 },
} as const;

const optionalText = (longest: number) => lines(longest, { tooLong: "outlet.tooLong" }).default("");

/** A name with an address of its own, as a form carries it. */
const describedName = (longest: { name: number; text: number }) =>
  z.object({
    name: line(longest.name, { missing: "outlet.nameMissing", tooLong: "outlet.tooLong" }),
    /** Left empty, the name makes it. */
    slug: line(200, { tooLong: "outlet.tooLong" }).default(""),
    description: optionalText(longest.text),
  });
export type DescribedName = z.output<ReturnType<typeof describedName>>;

/** Names of a section or topic, by edition. */
export const DescribedNames = namesInput(describedName(nameLengths.description));
export type DescribedNames = z.output<typeof DescribedNames>;
/** Names of a byline: its description is a biography. */
export const SignedNames = namesInput(describedName(nameLengths.biography));

export const NamedToCreate = z.object({ names: DescribedNames });
export type NamedToCreate = z.output<typeof NamedToCreate>;
export const NamedToRename = z.object({ id: z.uuid(), names: DescribedNames });
export type NamedToRename = z.output<typeof NamedToRename>;
export const NamedChosen = z.object({ id: z.uuid() });
export type NamedChosen = z.output<typeof NamedChosen>;

/** A section, topic or byline as readers of one edition see it. */
export type PublishedName = DescribedName & { id: string };

/** A section, topic or byline as the desk manages it, with its names in every edition. */
export type ManagedName = { id: string; isActive: boolean; names: ByEdition<DescribedName> };

/** One collation for every edition: hamza forms together, numbers by value, Latin after Arabic. */
const collator = new Intl.Collator("ar-u-kn-true");

/** «الحسن» stands beside «حسن»; a short word keeps its first two letters. */
export const withoutArticle = (name: string): string => name.replace(/^ال(?=.{3})/u, "");

/** Order of names in a list, for `toSorted`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(withoutArticle(a), withoutArticle(b));
}

/** What is active first, then by the name nearest to `edition`. */
export function inOrderOfNames<Row extends ManagedName>(rows: Row[], edition: EditionKey): Row[] {
  const nameOf = ({ names }: Row) => nearest(names, edition)?.name ?? "";
  return rows.toSorted(
    (a, b) => Number(b.isActive) - Number(a.isActive) || compareNames(nameOf(a), nameOf(b)),
  );
}

/** The row that is called so in some edition, however either is spelled. */
export function namedSo<Row extends { names: ByEdition<{ name: string }> }>(
  rows: Row[],
  name: string,
): Row | undefined {
  const sought = name.trim();
  const isSo = (called: string) =>
    languageKeys.some((language) => fold(called, language) === fold(sought, language));
  return rows.find(({ names }) => Object.values(names).some((each) => each && isSo(each.name)));
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
