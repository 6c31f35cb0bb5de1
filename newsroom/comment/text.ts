import { graphemeCount } from "@/newsroom/language/graphemes";
import { tidyLines } from "@/newsroom/storable";

// Apart from comment/rules.ts because the readers' script carries it: no schema library here.

/**
 * Longest comment, in what a person sees as characters. The same number stands in the table (`db/schema/comment.ts`,
 * with a migration) and in the sentences readers get (`errors.json` of each language); tests hold the three together.
 */
export const maxCommentGraphemes = 1500;

/** How many more characters a comment may have; below zero when it has too many. */
export function graphemesLeft(text: string): number {
  return maxCommentGraphemes - graphemeCount(tidyLines(text));
}
