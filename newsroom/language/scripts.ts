const scripts = [
  "Arabic",
  "Latin",
  "Cyrillic",
  "Greek",
  "Hebrew",
  "Armenian",
  "Coptic",
  "Cherokee",
  "Lisu",
  "Syriac",
  "Devanagari",
  "Bengali",
  "Thai",
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Georgian",
  "Ethiopic",
] as const;
export type Script = (typeof scripts)[number];

const patterns = scripts.map((script) => [script, new RegExp(`^\\p{Script=${script}}`, "u")] as const);
const isLetter = /^\p{L}/u;

/** The script of a letter; null for what is no letter, and for letters of none of those that are told apart here. */
export function scriptOf(letter: string): Script | null {
  if (!isLetter.test(letter)) return null;
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? null;
}
