/** Ways to name months: the Mashriq's pairs, either of their halves, the Maghreb's, and English. */
export const monthStyles = ["dual", "levantine", "gregorian", "maghrebi", "english"] as const;
export type Months = (typeof monthStyles)[number];

/** Numbering systems, as CLDR calls them. */
export const digitStyles = ["latn", "arab"] as const;
export type Digits = (typeof digitStyles)[number];

/** A language, as typed configuration: everything that is its own and not a sentence. */
export type LanguageRules = {
  direction: "rtl" | "ltr";
  /** The language's own name. */
  ownName: string;
  /** How dates are written where an edition does not say otherwise. */
  months: Months;
  digits: Digits;
  /** For programmes that know a language by a country only (https://ogp.me/#optional, Facebook's list of locales). */
  openGraphLocale: string;
  /** Reading speed in words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
  wordsPerMinute: number;
};

/** Keys are BCP 47, fit for `lang` and `hreflang`. */
export const languageKeys = ["ar", "en"] as const;

/** Language of the desk, of messages and of an edition. */
export type Language = (typeof languageKeys)[number];

export const languages: Record<Language, LanguageRules> = {
  ar: {
    direction: "rtl",
    ownName: "العربية",
    months: "dual",
    digits: "latn",
    openGraphLocale: "ar_AR",
    wordsPerMinute: 181,
  },
  en: {
    direction: "ltr",
    ownName: "English",
    months: "english",
    digits: "latn",
    openGraphLocale: "en_US",
    wordsPerMinute: 238,
  },
};

const scripts: Record<Language, RegExp> = { ar: /\p{Script=Arabic}/gu, en: /\p{Script=Latin}/gu };

/** Addresses of pages and of mailboxes: whatever language a text is in, theirs are Latin letters, and many. */
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu;

/**
 * The language in whose letters most of a text is written; undefined for one without such letters. Addresses within it do not
 * count, unless it is nothing else.
 */
export function languageOf(text: string): Language | undefined {
  const rest = text.replace(addresses, " ");
  const words = languageKeys.some((key) => rest.search(scripts[key]) >= 0) ? rest : text;
  const counts = languageKeys.map((key) => ({ key, count: words.match(scripts[key])?.length ?? 0 }));
  const [most] = counts.sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.key : undefined;
}

/** The language that `text` names; the first one for anything else. */
export function languageNamed(text: string): Language {
  return languageKeys.find((key) => key === text) ?? languageKeys[0];
}

/** A language as it is by itself, or as an edition writes it. */
export type Locale = Language | { language: Language; numberLocale: string };

/** Locale for Intl number formatting and plurals; digits are always named, since runtimes change their defaults. */
export function numberLocaleOf(language: Language, digits: Digits = languages[language].digits): string {
  return `${language}-u-nu-${digits}`;
}

/** What texts and numbers need to know of a locale. */
export function localeOf(locale: Locale): { language: Language; numberLocale: string } {
  return typeof locale === "string" ? { language: locale, numberLocale: numberLocaleOf(locale) } : locale;
}

/** A whole number as the language writes it. */
export function formatNumber(locale: Locale, number: number): string {
  return new Intl.NumberFormat(localeOf(locale).numberLocale).format(number);
}
