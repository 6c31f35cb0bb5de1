/** Greatest number of a column of type integer. */
export const largestInteger = 2_147_483_647;

// Which characters may be kept is said here, without a schema library: the readers' script carries a part of it.

/** A text without controls, of which no column of PostgreSQL can hold the first, and without halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, "").toWellFormed();
}

/** JSON in which every text is storable. Throws SyntaxError. */
export function parseStorableJson(json: string): unknown {
  return JSON.parse(json, (_name, value: unknown) =>
    typeof value === "string" ? storableText(value) : value,
  );
}

/** Signs that Unicode counts among letters and symbols although they show nothing. */
const inkless = /[\u2800\ufffc\u{1d159}\u{13441}\u{13442}]|\p{Default_Ignorable_Code_Point}/gu;
const ink = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is nothing in a text that a person could see: spaces, joiners, direction marks, fillers, lone vowel marks. */
export function isBlank(text: string | null | undefined): boolean {
  return !text || !ink.test(text.replace(inkless, ""));
}

const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What Unicode gives no text: controls, noncharacters, anchors of objects and notes. */
const noText = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffc]/gu;

/** Overrides, embeddings and isolates; around a number alone they hold its groups in order. */
const embedded =
  /([\u202a\u202b\u202d\u202e\u2066-\u2068])([^\n\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]|[\u202a-\u202e\u2066-\u2069]/g;
function numberAlone(_whole: string, opening: string | undefined, held = ""): string {
  if (!/\p{Nd}/u.test(held) || /\p{L}/u.test(held)) return held;
  return `${opening === "\u202b" || opening === "\u2067" ? "\u2067" : "\u2066"}${held}\u2069`;
}

const joining = `[${"Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar"
  .split(" ")
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join("")}]`;
const marks = "[\\u200e\\u200f\\u061c]";
/** What cannot be seen, but for what spells or shows. */
const unseen = new RegExp(
  [
    // Joiners beside letters that join, and inside of an emoji.
    `(?<!${joining})\\u200c`,
    `(?<!${joining}|[\\p{Emoji}\\ufe0f])\\u200d`,
    // Variants of what has some; tags of a flag.
    "(?<![\\p{Emoji}\\p{S}\\p{Script=Han}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]",
    "(?<!\\p{Script=Mongolian})[\\u180b-\\u180f]",
    "(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,8})[\\u{e0000}-\\u{e007f}]",
    // Direction marks that do not order digits.
    `${marks}(?<!\\p{Nd}[^\\p{L}\\n]{0,3}${marks})(?![^\\p{L}\\n]{0,3}\\p{Nd})`,
    "(?![\\u200c-\\u200f\\u061c\\u2066-\\u2069\\u180b-\\u180f\\ufe00-\\ufe0f\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}])\\p{Default_Ignorable_Code_Point}",
  ].join("|"),
  "gu",
);

/** Letters by their shape in the word, as old programs and PDF files give them; not the signs ﷲ ﷺ ﷼ ﷽ ﴾ ﴿. */
const shapes = /[\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]/g;
/** The letter that a shape shows. Shapes of vowel marks come apart into a space and the mark. */
const letterOf = (shape: string) => shape.normalize("NFKC").replace(" ", "");

const arabicLetter = "[\\u0620-\\u063f\\u0641-\\u065f\\u0670-\\u06d3\\u06fa-\\u06ff]";
/** «محـــمد» is drawn out; «الـ71» is not. */
const drawnOut = new RegExp(`(?<=${arabicLetter})\\u0640{2,}(?=${arabicLetter})`, "g");
const longTail = new RegExp(`(?<=${arabicLetter})\\u0640{2,}`, "g");
/** No script piles up more marks on one letter; towers of them cover the lines above and below. */
const piledMarks = /(\p{M}{6})\p{M}+/gu;

const spaces = /[\t\u2800\p{Zs}]+/gu;
/** A no-break or thin space between digits stays, unbroken: with a plain one «12 500» would turn round among Arabic words. */
function oneSpace(run: string, at: number, text: string): string {
  const ordersDigits =
    /^[\u00a0\u2007\u2009\u202f]$/.test(run) &&
    /[\p{Nd})\u200e\u200f]/u.test(text[at - 1] ?? "") &&
    /[\p{Nd}(+\u200e\u200f]/u.test(text[at + 1] ?? "");
  return ordersDigits ? run.replace(/[\u2007\u2009]/, "\u202f") : " ";
}

function legible(text: string): string {
  return text
    .toWellFormed()
    .replace(noText, "")
    .replace(embedded, numberAlone)
    .replace(unseen, "")
    .replace(shapes, letterOf)
    .replace(drawnOut, "")
    .replace(longTail, "ـ")
    .normalize("NFC")
    .replace(piledMarks, "$1")
    .replace(spaces, oneSpace);
}

/** A part of a line, as parts of a paragraph are: spaces at its ends stay. */
export function tidyPart(text: string): string {
  return legible(text.replace(breaks, "\n").replaceAll("\n", " "));
}

/**
 * Words on one line as they are kept: no line breaks, controls, overrides and whatever nobody sees; letters instead of
 * their shapes, nothing drawn out, single spaces. Empty where nothing is to be seen.
 */
export function tidyLine(text: string): string {
  const tidy = tidyPart(text).trim();
  return isBlank(tidy) ? "" : tidy;
}

/** The same for each line of a text whose lines have numbers. */
export function tidyEachLine(text: string): string {
  return text.replace(breaks, "\n").split("\n").map(tidyLine).join("\n");
}

/** The same in lines, with at most one blank line in a row. */
export function tidyLines(text: string): string {
  // Not one pattern for spaces at the ends of lines: it takes a minute over a long run of them.
  const lines = legible(text.replace(breaks, "\n")).split("\n");
  const tidy = lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return isBlank(tidy) ? "" : tidy;
}
