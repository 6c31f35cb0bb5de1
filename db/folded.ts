import { and, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";

const marks =
  "[\\u00AD\\u034F\\u0610-\\u061A\\u061C\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]";
const from = "أإآٱىیېئکگةۀەھہؤچپڤژ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء";
const to = "ااااييييككهههههوجبفز01234567890123456789";

/** The hamza's carriers, as `hamzas` in the rules says it. */
const hamzas = [
  ["[ءئ]و", "ؤو"],
  ["ا[ءؤ](?=[\\u0621-\\u06D3])", "ائ"],
  ["يأة", "يئة"],
  ["مائ(?=[ةت])", "مئ"],
];

/**
 * What `foldArabic` makes of Arabic and Latin letters, in SQL; a test holds the two together. `from` is one letter longer: ء is dropped.
 * Raw, since a column that PostgreSQL computes takes no parameters.
 */
export function folded(text: SQLWrapper): SQL {
  const bare = sql`regexp_replace(normalize(${text}, NFKC), '${sql.raw(marks)}', '', 'g')`;
  const spelled = hamzas.reduce(
    (inner, [one = "", other = ""]) =>
      sql`regexp_replace(${inner}, '${sql.raw(one)}', '${sql.raw(other)}', 'g')`,
    bare,
  );
  return sql`translate(lower(${spelled}), '${sql.raw(from)}', '${sql.raw(to)}')`;
}

const holds = (foldedText: SQLWrapper, word: string) =>
  sql`${foldedText} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`;

/** A clause: a folded text contains each of the (already folded) words, each by itself: an index knows no `like all`. */
export function containsWords(foldedText: SQLWrapper, words: string[]): SQL | undefined {
  return and(...words.map((word) => holds(foldedText, word)));
}

/** The same where other words may stand for each. */
export function containsAnyOfEach(foldedText: SQLWrapper, words: string[][]): SQL | undefined {
  return and(...words.map((each) => or(...each.map((word) => holds(foldedText, word)))));
}
