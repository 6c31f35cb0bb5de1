import { z } from "zod";
import { NewsroomError } from "@/newsroom/errors";
import { type Language, type LanguageRules, languages } from "@/newsroom/language/rules";

/** An edition, as typed configuration: what its language says, as far as it does not say otherwise, and its own. */
export type Edition = LanguageRules & {
  key: EditionKey;
  language: Language;
  timeZone: string;
  /** As written after a time: Intl's own names («التوقيت العربي الرسمي») are nobody's. */
  timeZoneName: string;
};

export const editionKeys = ["ar", "en"] as const;
export type EditionKey = (typeof editionKeys)[number];

export const editions: Record<EditionKey, Edition> = {
  ar: { ...languages.ar, key: "ar", language: "ar", timeZone: "Asia/Baghdad", timeZoneName: "بتوقيت بغداد" },
  en: { ...languages.en, key: "en", language: "en", timeZone: "Asia/Baghdad", timeZoneName: "Baghdad time" },
};

/** The edition whose front is `/`. */
export const defaultEdition: EditionKey = "ar";

/** Whether `text` names an edition. */
export function isEditionKey(text: string): text is EditionKey {
  return (editionKeys as readonly string[]).includes(text);
}

/** The edition that `text` names; the default one for anything else. */
export function editionNamed(text: string): EditionKey {
  return isEditionKey(text) ? text : defaultEdition;
}

/** Address of an edition's front: the default edition's is the root. */
export function frontPath(edition: EditionKey): string {
  return edition === defaultEdition ? "/" : `/${edition}`;
}

/** What differs by edition; an edition may be missing. */
export type ByEdition<Entry> = Partial<Record<EditionKey, Entry>>;

/** The entries that are there, in the order of the editions. */
export function entriesOf<Entry>(by: ByEdition<Entry>): [EditionKey, Exclude<Entry, undefined>][] {
  return editionKeys.flatMap((edition) => {
    const entry = by[edition];
    return entry === undefined ? [] : [[edition, entry] as [EditionKey, Exclude<Entry, undefined>]];
  });
}

/** Rows that carry their edition, by edition; rows of editions that are no longer configured are left out. */
export function byEdition<Row extends { edition: string }>(rows: Row[]): ByEdition<Row> {
  const by: ByEdition<Row> = {};
  for (const row of rows) if (isEditionKey(row.edition)) by[row.edition] = row;
  return by;
}

/** The entry of `edition`, or of the first edition that has one. */
export function nearest<Entry>(by: ByEdition<Entry>, edition: EditionKey): Entry | undefined {
  return by[edition] ?? entriesOf(by)[0]?.[1];
}

/** Throws `invalid` when an edition that had a name is left without: its addresses would lead nowhere. */
export function demandNamesKept(before: ByEdition<unknown>, after: ByEdition<unknown>): void {
  const lost = entriesOf(before).filter(([edition]) => after[edition] === undefined);
  if (lost.length === 0) return;
  throw new NewsroomError("invalid", "outlet.nameNeeded", {
    problems: lost.map(([edition]) => ({ field: `names.${edition}.name`, messageKey: "outlet.nameNeeded" })),
  });
}

/**
 * Input with names for some editions: an edition whose name is left blank counts as not given, and at least one must
 * be. `entry` is an object with a `name`.
 */
export function namesInput<Entry extends z.ZodObject<{ name: z.ZodType<string> }>>(entry: Entry) {
  const given = (value: unknown) =>
    typeof value === "object" && value !== null && "name" in value && String(value.name).trim() === ""
      ? undefined
      : value;
  return z
    .partialRecord(z.enum(editionKeys), z.preprocess(given, entry.optional()))
    .refine((names) => Object.values(names).some((each) => each !== undefined), {
      error: "outlet.nameMissing",
      path: [defaultEdition, "name"],
    });
}
