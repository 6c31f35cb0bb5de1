import { editionFrom } from "@/newsroom/edition/rules";

const baghdad = { credits: "rights", timeZone: "Asia/Baghdad", isInUse: true } as const;

/** Editions as rows of an outlet, for tests: the two that most begin with, and one more of the first one's language. */
export const editionRows = {
  ar: {
    ...baghdad,
    edition: "ar",
    language: "ar",
    months: "dual",
    digits: "latn",
    timeZoneName: "بتوقيت بغداد",
    isDefault: true,
  },
  en: {
    ...baghdad,
    edition: "en",
    language: "en",
    months: "english",
    digits: "latn",
    timeZoneName: "Baghdad time",
    isDefault: false,
  },
  arEg: {
    edition: "ar-eg",
    language: "ar",
    months: "gregorian",
    digits: "arab",
    timeZone: "Africa/Cairo",
    credits: "picture",
    timeZoneName: "بتوقيت القاهرة",
    isDefault: false,
    isInUse: true,
  },
} as const;

/** The same as pages get them. */
export const editions = {
  ar: editionFrom(editionRows.ar),
  en: editionFrom(editionRows.en),
  arEg: editionFrom(editionRows.arEg),
};

/** Keys of the editions that tests run in. */
export const editionKeys = ["ar", "en"] as const;

/** Rows of an outlet that has both, and publishes in one. */
export const outletRows = [
  { ...editionRows.ar, name: "الضفّتان", position: 0 },
  { ...editionRows.en, name: "Two Banks", position: 1, isInUse: false },
];
