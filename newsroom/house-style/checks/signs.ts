import { arabicLetter, type Check, matches } from "./passage";

/** Punctuation, spaces and signs of Arabic text. */

const behindArabic = `(?<=${arabicLetter}[»)\\]”"]?\\s?)`;
const beforeArabic = `(?=\\s+[«“"(]?${arabicLetter})`;
const arabicSigns: Record<string, string> = { ",": "،", ";": "؛", "?": "؟" };
/** Between digits a comma parts thousands. */
const latinSigns = new RegExp(
  `${behindArabic}(?<!\\d)[,;?](?![\\d)])|(?<=[\\d\\w%»)])[,;]${beforeArabic}`,
  "gu",
);

export const punctuation: Check = ({ text }) =>
  matches(text, latinSigns, ({ 0: sign }) => ({
    check: "punctuation",
    suggestions: [arabicSigns[sign] ?? sign],
  }));

const repeated = /([،؛؟!])\1+|(?<!\.)\.\.(?!\.)|\.{4,}|…\.+/gu;
export const repeatedSigns: Check = ({ text }) =>
  matches(text, repeated, ({ 0: signs, 1: sign }) => ({
    check: "repeatedSign",
    suggestions: sign ? [sign] : signs === ".." ? [".", "…"] : ["…"],
  }));

const spaceBefore = /(?<=[\p{L}\p{M}\p{N}»”)\]%])[ \u00a0]+([،؛؟!](?!\p{L})|[.:](?=\s|$|[»”)]))/gu;
export const spacesBefore: Check = ({ text }) =>
  matches(text, spaceBefore, ({ 1: sign }) => ({ check: "spaceBefore", suggestions: [sign ?? ""] }));

const spaceAfter = new RegExp(
  [
    `[،؛؟!](?=[«“(]?${arabicLetter})`,
    // «أ.ف.ب» is one word, «د.أحمد» another matter.
    `(?<=${arabicLetter}{3})[.:](?=[«“]?${arabicLetter}{2})`,
    `»(?=${arabicLetter}{2})`,
  ].join("|"),
  "gu",
);
const opened = new RegExp(`(?<=${arabicLetter}{4}|[،؛:])«`, "gu");
/** Before «» a prefix is joined by a tatweel, or بال by nothing. */
const joined = /(?:^|[^\p{L}])[وف]?(?:[بك]?ال|لل)$/u;
export const spacesAfter: Check = function* ({ text }) {
  yield* matches(text, spaceAfter, ({ 0: sign }) => ({ check: "spaceAfter", suggestions: [`${sign} `] }));
  yield* matches(text, opened, ({ index }) =>
    joined.test(text.slice(Math.max(0, index - 8), index)) || text[index - 1] === "ـ"
      ? null
      : { check: "spaceAfter", suggestions: [" «"] },
  );
};

const within = /([«“([])[ \u00a0]+(?=\S)|(?<=\S)[ \u00a0]+([»”)\]])/gu;
export const spacesWithin: Check = ({ text }) =>
  matches(text, within, ({ 1: opening, 2: closing }) => ({
    check: "spaceWithin",
    suggestions: [opening ?? closing ?? ""],
  }));

/** «و» by itself is a letter only in a row of letters: «أ و ب». */
const waw = new RegExp(`(?<=^|[\\s(«،؛:])و[ \\u00a0]+(?=[«"(]?(?:${arabicLetter}{2}|\\d))`, "gu");
export const detachedWaws: Check = ({ text }) =>
  matches(text, waw, ({ index }) =>
    /(?:حرف|الحرف)\s$/u.test(text.slice(0, index)) ? null : { check: "detachedWaw", suggestions: ["و"] },
  );

export const doubledSpaces: Check = ({ text }) =>
  matches(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/gu, () => ({ check: "doubledSpace", suggestions: [" "] }));

/** «الـ71» and «لـ«الضفّتان»» are joined by it, «1439هـ» ends in it; between letters it only draws a word out. */
const drawnOut = new RegExp(`(?<=${arabicLetter})ـ+(?=[\\u0620-\\u063f\\u0641-\\u065f\\u0670-\\u06d3])`, "u");
export const tatweels: Check = function* ({ words }) {
  for (const { text, from, to } of words)
    if (drawnOut.test(text))
      yield { check: "tatweel", from, to, suggestions: [text.replace(new RegExp(drawnOut, "gu"), "")] };
};

const digit = "[0-9٠-٩۰-۹]";
const numbers = new RegExp(`${digit}+(?:[.,٫٬]${digit}+)*`, "gu");
const inWestern = (number: string) =>
  number
    .replace(/[٠-٩]/gu, (each) => String(each.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (each) => String(each.charCodeAt(0) - 0x6f0))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",");
/** In an edition with Arabic digits a Western number may belong to a foreign word: only what mixes both is found. */
export const otherDigits: Check = ({ text, digits }) =>
  matches(text, numbers, ({ 0: number }) => {
    const isForeign = /[٠-٩۰-۹]/u.test(number) && (digits === "latn" || /[0-9]/.test(number));
    if (!isForeign) return null;
    const suggestion = inWestern(number);
    const arabic = suggestion.replace(/[0-9]/g, (each) => String.fromCharCode(Number(each) + 0x660));
    return { check: "digits", suggestions: [digits === "latn" ? suggestion : arabic] };
  });

/** The house writes 50%: the sign behind its number, and the Latin one with Western digits. */
const percent = /(?<![\d%٪])[%٪] ?(\d+(?:[.,]\d+)*)(?!\d*\s?[%٪])|(?<=\d) ?٪/gu;
export const percents: Check = ({ text, digits }) =>
  matches(text, percent, ({ 1: number }) =>
    number === undefined && digits === "arab"
      ? null
      : { check: "percent", suggestions: [`${number ?? ""}%`] },
  );

const glued = new RegExp(`(?<![\\p{L}\\d])(\\d+)(?=${arabicLetter}{3})`, "gu");
/** Words before a number; «إف16» and «كوفيد19» are names. */
const gluedBehind =
  /(?<![\p{L}\p{M}])([وفبلك]?(?:عام|سنة|يوم|شهر|نحو|قبل|بعد|منذ|خلال|حوالي|من|إلى|في|بين|عمره|عمرها|رقم|الساعة|بلغ|حتى|على|أكثر))(?=\d)/gu;
export const gluedNumbers: Check = function* ({ text }) {
  yield* matches(text, glued, ({ 0: number, index }) =>
    text.startsWith("ـ", index + number.length + 1)
      ? null
      : { check: "gluedDigits", suggestions: [`${number} `] },
  );
  yield* matches(text, gluedBehind, ({ 0: word }) => ({ check: "gluedDigits", suggestions: [`${word} `] }));
};
