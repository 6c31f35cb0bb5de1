import { graphemeCount } from "@/newsroom/language/graphemes";

// Apart from comment/rules.ts because the readers' script carries it: no schema library here.

/**
 * Longest comment, in what a person sees as characters. The same number stands in the table (`db/schema/comment.ts`,
 * with a migration) and in the sentences readers get (`errors.json` of each language); tests hold the three together.
 */
export const maxCommentGraphemes = 1500;

// Control characters but tab and newline, and whatever cannot be seen or reorders what stands around it; joiners,
// direction marks and emoji's variation selectors are part of honest writing.
const disruptive =
  /(?!\n|\t|[\u200C-\u200F]|\uFE0E|\uFE0F)[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/gu;
/** No script piles up more marks on one letter; towers of them cover the lines above and below. */
const piledMarks = /(\p{M}{6})\p{M}+/gu;

/**
 * A text as it is counted and kept, in browser and server alike: line ends as \n, at most one blank line in a row, no
 * control, invisible or bidi override characters, at most six marks on a letter, nothing around. Empty where nothing
 * is to be seen.
 */
export function tidyCommentText(text: string): string {
  const tidy = tidied(text);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy) ? tidy : "";
}

function tidied(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(disruptive, "")
      .replace(piledMarks, "$1")
      .split("\n")
      // Not a regular expression: one that looks for white space before a line's end takes a minute over a long run of it.
      .map((line) => line.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

/** How many more characters a comment may have; below zero when it has too many. */
export function graphemesLeft(text: string): number {
  return maxCommentGraphemes - graphemeCount(tidyCommentText(text));
}
