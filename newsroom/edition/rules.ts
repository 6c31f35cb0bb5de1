/** One language edition, as typed configuration: everything that differs by language and is not a sentence. */
export type Edition = {
  key: EditionKey;
  /** BCP 47, for `lang` and `hreflang`. */
  language: string;
  direction: "rtl" | "ltr";
  /** The language's own name. */
  ownName: string;
  timeZone: string;
  /** As written after a time: Intl's own names («التوقيت العربي الرسمي») are nobody's. */
  timeZoneName: string;
  months: "dual" | "levantine" | "gregorian" | "english";
  /** Locale for Intl number formatting and plurals; digits are fixed here, since runtimes change their defaults. */
  numberLocale: string;
  /** Reading speed in words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
  wordsPerMinute: number;
};

export const editionKeys = ["ar", "en"] as const;
export type EditionKey = (typeof editionKeys)[number];

/** Language of the desk and of messages; today every edition's language is one. */
export type Language = EditionKey;

export const editions: Record<EditionKey, Edition> = {
  ar: {
    key: "ar",
    language: "ar",
    direction: "rtl",
    ownName: "العربية",
    timeZone: "Asia/Baghdad",
    timeZoneName: "بتوقيت بغداد",
    months: "dual",
    numberLocale: "ar-u-nu-latn",
    wordsPerMinute: 181,
  },
  en: {
    key: "en",
    language: "en",
    direction: "ltr",
    ownName: "English",
    timeZone: "Asia/Baghdad",
    timeZoneName: "Baghdad time",
    months: "english",
    numberLocale: "en-u-nu-latn",
    wordsPerMinute: 238,
  },
};

/** The edition whose front is `/`. */
export const defaultEdition: EditionKey = "ar";

/** Whether `text` names an edition. */
export function isEditionKey(text: string): text is EditionKey {
  return (editionKeys as readonly string[]).includes(text);
}

/** Address of an edition's front: the default edition's is the root. */
export function frontPath(edition: EditionKey): string {
  return edition === defaultEdition ? "/" : `/${edition}`;
}
