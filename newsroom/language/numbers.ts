const digit = "[0-9٠-٩۰-۹]";
const space = "[ \\u00a0\\u2007\\u2009\\u202f]";
const amount = `(?:${digit}{1,3}(?:(?:${space}|['’])${digit}{3})+(?!${digit})|${digit}+)(?:[.,٫٬]${digit}+)*`;

/** What turns round among right-to-left letters, the longer before what is a part of it. */
const turning = [
  // Telephone numbers: +964 780 123 4567, 00964…, (0780) 123-4567, 202-555-0123, 06 12 34 56 78.
  `\\(?(?:\\+|00)\\(?${digit}(?:(?:${space}|[-./–])?[()]?(?:${space}|[-.])?${digit}){6,14}\\)?(?!${digit})`,
  `\\(?[0٠۰]${digit}{1,4}\\)?(?:(?:${space}|[-./–])${digit}{2,8}){1,5}(?!${digit})`,
  `\\(?${digit}{3}\\)?(?:${space}|[-.])${digit}{3}(?:${space}|[-.])${digit}{4}(?!${digit})`,
  // Cards and accounts, four groups and more; days as programs write them.
  `${digit}{2,5}(?:${space}${digit}{2,5}){3,}(?!${digit})`,
  `${digit}{4}-${digit}{2}-${digit}{2}(?!${digit})`,
  // Signs before a number: -5, ±3 %, $90, -$1.5, +10 000.
  `(?:(?<!\\p{L}|ـ)-|[+−±])[$€£¥₪₺]?${amount}(?:${space}?[%٪‰])?`,
  `[$€£¥₪₺]${space}?${amount}`,
  // Groups of digits: 12 500, 1'250'000.
  `${digit}{1,3}(?:(?:${space}|['’])${digit}{3})+(?!${digit})(?:[.,٫]${digit}+)?`,
  // Names that begin or end with a sign: @UN_News, #COP28, C++.
  "[@#][A-Za-z]\\w*|[A-Za-z]\\w*(?:\\+\\+?|#)(?![\\w+#])",
];
/** Behind an Arabic letter too («و12 500»), not within a word of other letters or a longer number. */
const held = `(?<![^\\P{L}\\p{Script=Arabic}]|\\p{N}|\\p{N}[-.,:/٫٬])(?:${turning.join("|")})`;
/** An address of the web is one word: a sign within it would lead elsewhere. */
const runs = new RegExp(`(?<address>https?://[^\\s<>«»]+)|${held}`, "gu");

/** A part of a text; a held one is read from left to right, whatever stands around it. */
export type Part = { text: string; isHeld: boolean };

/**
 * Parts a text at the numbers that would turn round in a right-to-left line: «12 500» reads «500 12» there. Ranges and
 * results (2018-2020, 3-1) are left to the line, in which Arabic readers expect them from right to left.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: held, index, groups } of text.matchAll(runs)) {
    if (groups?.address !== undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isHeld: false });
    parts.push({ text: held, isHeld: true });
    end = index + held.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isHeld: false });
  return parts;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * The same for text without markup (titles, mails, feeds, what is shared): held parts between isolates
 * (U+2066 … U+2069). Words of left-to-right letters alone turn nothing round, and stay as they are.
 */
export function withIsolates(text: string): string {
  if (/\p{L}/u.test(text) && !rightToLeft.test(text)) return text;
  return partsOf(text)
    .map(({ text: words, isHeld }) => (isHeld ? `\u2066${words}\u2069` : words))
    .join("");
}

const leftToRight = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * Texts of different origin in one line that has no markup (a window's title, a feed's, an option): where letters of both
 * directions meet, each is isolated, so that none takes the other's words to its side. A line of one direction needs no
 * invisible signs and has none.
 */
export function inOneLine(...texts: string[]): string {
  const line = texts.join(" ");
  const isMixed = rightToLeft.test(line) && leftToRight.test(line);
  return texts.map(isMixed ? isolated : withIsolates).join(" · ");
}

/** Somebody's words in a line of plain text that others may stand in (U+2068 … U+2069), its numbers held. */
export function isolated(text: string): string {
  return `\u2068${withIsolates(text)}\u2069`;
}
