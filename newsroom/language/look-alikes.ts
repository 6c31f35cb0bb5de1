import { foldArabic } from "./folding";

/** What people put for an Arabic letter: Latin, digits and signs that look like it or stand for it in chats. */
const forArabic = table({
  ا: "il|1!ٲٳٵ",
  ب: "ٮ",
  ه: "o0ۃۿ",
  خ: "5",
  ح: "7ځڂڃڄڅ",
  ع: "3",
  ص: "9ڝ",
  ط: "6",
  ر: "ړڔڕږڗڙ",
  ف: "ڡڢ",
  ق: "ٯڧڨ",
  ك: "ڪڬڭػؼ",
  ل: "ڵڶڷ",
  ن: "ںڻڼڽ",
  و: "ۄۅۆۇۈۉۊۋ",
  ي: "ۍێېےؽؾؿ",
});

/** The same for a Latin letter: digits and signs, Cyrillic, Greek and Armenian letters, small capitals. */
const forLatin = table({
  a: "4@аαᴀ",
  b: "8вβʙ",
  c: "сϲᴄ",
  d: "ԁđðᴅ",
  e: "3€еεёᴇ",
  f: "ƒғ",
  g: "9ɡց",
  h: "һнħհʜ",
  i: "1!|iіιıɪ",
  j: "ј",
  k: "кκᴋ",
  l: "łʟ",
  m: "мμᴍ",
  n: "пηոɴ",
  o: "0оοøօᴏσ",
  p: "рρᴘ",
  q: "ԛ",
  r: "гʀ",
  s: "5$ѕꜱ",
  t: "7тτŧᴛ",
  u: "уսυᴜ",
  v: "νѵᴠ",
  w: "ԝωᴡ",
  x: "хχ",
  y: "γʏ",
  z: "ᴢ",
});

function table(letters: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(letters).flatMap(([letter, others]) =>
      Array.from(others, (other): [string, string] => [other, letter]),
    ),
  );
}

const isArabic = /\p{Script=Arabic}/u;
/** Letters in black boxes, and those of which flags are made. */
const boxed = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const unboxed = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((each) => code >= each) ?? code;
  return String.fromCharCode(0x61 + code - first);
};

/** Folded, without the marks on foreign letters too: each letter by itself. */
export function bareLetters(text: string): string {
  // A five looks like ه where Arabic digits are written.
  const unlike = text.replace(/[٥۵](?=\p{Script=Arabic})/gu, "ه").replace(boxed, unboxed);
  return foldArabic(unlike).normalize("NFD").replace(/\p{M}/gu, "");
}

/** The letters that the signs of bare letters are meant to be read as, by the script of `like`. */
export function readAs(letters: string, like: "arabic" | "latin"): string {
  const signs = like === "arabic" ? forArabic : forLatin;
  return Array.from(letters, (sign) => signs.get(sign) ?? sign).join("");
}

/** The same for one word, which is in Arabic as soon as one of its letters is. */
export function readWord(letters: string): string {
  if (!/\p{L}/u.test(letters)) return letters;
  return readAs(letters, isArabic.test(letters) ? "arabic" : "latin");
}
