/** Longest slug, in letters (code points, as Postgres counts them). */
export const slugLength = 60;

const harakatAndTatweel = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
/** Apostrophes and invisible characters inside a word do not part it. */
const joining = /['’ʼ\u00ad\u200b-\u200f\u061c\u2060\ufeff]/g;
const foreignDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

function cutAtWord(slug: string): string {
  const letters = [...slug];
  if (letters.length <= slugLength) return slug;
  const head = letters.slice(0, slugLength).join("");
  const isWordEnd = letters[slugLength] === "-";
  const lastHyphen = head.lastIndexOf("-");
  return isWordEnd || lastHyphen < 1 ? head : head.slice(0, lastHyphen);
}

/**
 * Slug for an address: NFC, without harakat and tatweel, ASCII digits, hamza and ة as written, Latin in lower case,
 * all else a hyphen; at most 60 letters, cut between words where there is one. Answers `fallback` when nothing is left.
 */
export function slugFrom(text: string, fallback: string): string {
  const slug = text
    .replace(presentationForms, (run) => run.normalize("NFKC"))
    .normalize("NFC")
    .replace(harakatAndTatweel, "")
    .replace(joining, "")
    .replace(foreignDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}0-9]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  return cutAtWord(slug) || fallback;
}
