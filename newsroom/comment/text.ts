import { graphemeCount } from "@/newsroom/language/graphemes";
import { tidyLines } from "@/newsroom/storable";

// Apart from comment/rules.ts because the readers' script carries it: no schema library here.

/**
 * Longest comment, in what a person sees as characters. The same number stands in the table (`db/schema/comment.ts`,
 * with a migration) and in the sentences readers get (`errors.json` of each language); tests hold the three together.
 */
export const maxCommentGraphemes = 1500;

/** What one seen character may take in UTF-8, in the mean: a family of four with colours of skin takes 41. */
const bytesOfGrapheme = 64;
/** Longest comment in UTF-8, whatever is seen of it: one character may be any number of bytes. */
export const maxCommentBytes = maxCommentGraphemes * bytesOfGrapheme;

/** How many more characters a comment may have; below zero when it has too many. */
export function graphemesLeft(text: string): number {
  const tidy = tidyLines(text);
  const bytes = new TextEncoder().encode(tidy).length;
  return maxCommentGraphemes - Math.max(graphemeCount(tidy), Math.ceil(bytes / bytesOfGrapheme));
}
