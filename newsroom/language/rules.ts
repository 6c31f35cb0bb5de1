/** A language, as typed configuration: everything that is its own and not a sentence. */
export type LanguageRules = {
  direction: "rtl" | "ltr";
  /** The language's own name. */
  ownName: string;
  months: "dual" | "levantine" | "gregorian" | "english";
  /** Locale for Intl number formatting and plurals; digits are fixed here, since runtimes change their defaults. */
  numberLocale: string;
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
    numberLocale: "ar-u-nu-latn",
    wordsPerMinute: 181,
  },
  en: {
    direction: "ltr",
    ownName: "English",
    months: "english",
    numberLocale: "en-u-nu-latn",
    wordsPerMinute: 238,
  },
};

/** The language that `text` names; the first one for anything else. */
export function languageNamed(text: string): Language {
  return languageKeys.find((key) => key === text) ?? languageKeys[0];
}

/** A whole number as the language writes it. */
export function formatNumber(language: Language, number: number): string {
  return new Intl.NumberFormat(languages[language].numberLocale).format(number);
}
