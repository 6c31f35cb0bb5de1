/** Signs that change how digits look and not what they say. */
export const unseen = /[\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/** Digits of Arabic and Persian as Latin ones, and every space, dash and comma as the plain one. */
export function plainDigits(text: string): string {
  return alike(text.replace(unseen, ""));
}

/** The same letter for letter: nothing gets longer or shorter. */
const alike = (text: string) =>
  text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uff10-\uff19]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u00a0\u2000-\u200a\u202f]/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll("٫", ".")
    .replaceAll("،", ",");

/** A text with plain digits of which each letter knows where it stands in the text as it is written (UTF-16 units). */
export function plainDigitsWithPlaces(text: string): { plain: string; placeOf: (at: number) => number } {
  const places: number[] = [];
  let seen = "";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit.search(unseen) === 0) continue;
    seen += unit;
    places.push(at);
  }
  return { plain: alike(seen), placeOf: (at) => places[at] ?? text.length };
}
