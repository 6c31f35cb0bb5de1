import { graphemeCount } from "@/newsroom/arabic/rules";

// Apart from comment/rules.ts because the readers' script carries it: no schema library here.

/** Longest comment, in what a person sees as characters. */
export const maxCommentGraphemes = 1500;

// Characters that reorder or break what stands around them, and control characters but tab and newline.
const disruptive = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/**
 * A text as it is counted and kept, in browser and server alike: line ends as \n, at most one blank line in a row, no
 * control or bidi override characters, nothing around.
 */
export function tidyCommentText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      .replace(disruptive, "")
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
