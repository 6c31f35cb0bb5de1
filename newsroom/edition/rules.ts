import { z } from "zod";
import { NewsroomError } from "@/newsroom/errors";
import { line } from "@/newsroom/input";
import {
  digitStyles,
  type Language,
  languageKeys,
  languages,
  monthStyles,
  numberLocaleOf,
} from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";

/** Lower case as in an address, and built as BCP 47 builds them: `ar`, `ckb`, `ar-eg`. */
const keyShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/;
/** First segments of this shape that name something else. */
const reserved = new Set(["api", "set-up"]);

/** Whether `text` could be an edition's key; whether there is such an edition, the outlet's rows say. */
export function isEditionKey(text: string): text is EditionKey {
  return keyShape.test(text) && !reserved.has(text);
}

/** Name of an edition of the outlet: the first segment of its addresses. */
export const EditionKey = z.string().refine(isEditionKey, "outlet.editionKeyShape");
export type EditionKey = string;

/** Names of the IANA, as far as this runtime knows them. */
export const timeZones = [...Intl.supportedValuesOf("timeZone"), "UTC"].filter(
  (zone, index, all) => all.indexOf(zone) === index,
);

/** How a picture's credit stands below it: «[حقوق الصورة: الاسم]», or «الصورة: الاسم». */
export const creditStyles = ["rights", "picture"] as const;

/** What an edition says of itself, as a form sends it. */
export const EditionSettings = z.object({
  months: z.enum(monthStyles),
  digits: z.enum(digitStyles),
  timeZone: z.string().refine((zone) => timeZones.includes(zone), "outlet.timeZoneUnknown"),
  timeZoneName: line(60, { missing: "outlet.timeZoneNameMissing", tooLong: "outlet.tooLong" }),
  credits: z.enum(creditStyles).default("rights"),
});
export type EditionSettings = z.output<typeof EditionSettings>;

export const EditionToAdd = EditionSettings.extend({ edition: EditionKey, language: z.enum(languageKeys) });
export type EditionToAdd = z.output<typeof EditionToAdd>;

/** What the outlet keeps of an edition. */
export const EditionRow = EditionToAdd.extend({ isDefault: z.boolean(), isInUse: z.boolean() });
export type EditionRow = z.output<typeof EditionRow>;

/** An edition of the outlet with all that drawing its pages takes; plain data, fit to be sent to a browser. */
export type Edition = Omit<EditionRow, "edition"> & {
  key: EditionKey;
  direction: "rtl" | "ltr";
  /** What the edition is called where readers choose one: its language, in itself. */
  ownName: string;
  numberLocale: string;
  wordsPerMinute: number;
  /** Address of its front: the default edition's is the root. */
  front: string;
  /** For `hreflang`: its key where that refines its language, so that two editions of one language stay apart. */
  tag: string;
};

/** An edition as its row and its language make it. */
export function editionFrom({ edition: key, ...row }: EditionRow): Edition {
  const { direction, ownName, wordsPerMinute } = languages[row.language];
  const refined = refinementOf(row.language, key);
  return {
    ...row,
    key,
    direction,
    ownName: refined === undefined ? ownName : nameOf(refined, row.language),
    numberLocale: numberLocaleOf(row.language, row.digits),
    wordsPerMinute,
    front: row.isDefault ? "/" : `/${key}`,
    tag: refined ?? row.language,
  };
}

/** `ar-EG` for `ar-eg`; undefined for a key that is no tag of the language's. */
function refinementOf(language: Language, key: EditionKey): string | undefined {
  if (!key.startsWith(`${language}-`)) return undefined;
  try {
    return Intl.getCanonicalLocales(key)[0];
  } catch {
    return undefined;
  }
}

/** An edition as Open Graph names a language: with its own country, or with the one that stands for the language. */
export function openGraphLocale({ tag, language }: Pick<Edition, "tag" | "language">): string {
  const { region } = new Intl.Locale(tag);
  return region === undefined ? languages[language].openGraphLocale : `${language}_${region}`;
}

/** «العربية (مصر)». */
const nameOf = (tag: string, language: Language) =>
  new Intl.DisplayNames([language], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;

/** A text that names an edition by its language; its key tells it from others of that language. */
export function editionLabel(text: string, { key, language }: Pick<Edition, "key" | "language">): string {
  return key === language ? text : `${text} (${key})`;
}

/** What writing a moment takes: an edition has it, and so has the desk. */
export type Clock = Pick<
  Edition,
  "language" | "months" | "digits" | "numberLocale" | "timeZone" | "timeZoneName"
>;

/** The newsroom's own zone: that of the edition at the site's root. */
export function newsroomZone(editions: Edition[]): string {
  return editions.find(({ isDefault }) => isDefault)?.timeZone ?? "UTC";
}

/** The desk's clock: the default edition's zone in the words of a person's language, months as its edition has them. */
export function deskClock(language: Language, editions: Edition[]): Clock {
  const main = editions.find(({ isDefault }) => isDefault);
  const spoken = main?.language === language ? main : editions.find((each) => each.language === language);
  const { digits } = languages[language];
  const { months } = spoken ?? languages[language];
  const own = editions.find((each) => each.language === language && each.timeZone === main?.timeZone);
  const { timeZone, timeZoneName } = own ?? main ?? { timeZone: "UTC", timeZoneName: "UTC" };
  return { language, months, digits, numberLocale: numberLocaleOf(language), timeZone, timeZoneName };
}

/** What differs by edition, in the order of the editions; an edition may be missing. */
export type ByEdition<Entry> = Partial<Record<EditionKey, Entry>>;

/** The entries that are there, in their order. */
export function entriesOf<Entry>(by: ByEdition<Entry>): [EditionKey, Exclude<Entry, undefined>][] {
  return Object.entries(by).flatMap(([edition, entry]) =>
    entry === undefined ? [] : [[edition, entry as Exclude<Entry, undefined>]],
  );
}

/** Rows that carry their edition, by edition. */
export function byEdition<Row extends { edition: string }>(rows: Row[]): ByEdition<Row> {
  return Object.fromEntries(rows.map((row) => [row.edition, row]));
}

/** The entry of `edition`, else of a refinement of it (`ar-eg` for `ar`), else of the first edition that has one. */
export function nearest<Entry>(by: ByEdition<Entry>, edition: EditionKey): Entry | undefined {
  const entries = entriesOf(by);
  const refined = entries.find(([key]) => key.startsWith(`${edition}-`));
  return by[edition] ?? (refined ?? entries[0])?.[1];
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
    typeof value === "object" && value !== null && "name" in value && isBlank(String(value.name))
      ? undefined
      : value;
  return z.record(EditionKey, z.preprocess(given, entry.optional())).superRefine((names, context) => {
    if (Object.values(names).some((each) => each !== undefined)) return;
    const [first = languageKeys[0]] = Object.keys(names);
    context.addIssue({ code: "custom", message: "outlet.nameMissing", path: [first, "name"] });
  });
}
