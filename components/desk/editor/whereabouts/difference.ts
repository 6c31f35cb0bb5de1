import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { mergeWords } from "@/components/desk/editor/saving/merging";
import type { StoryChange } from "@/newsroom/content/merging";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";

/** What becomes of the words that stand when others are put in their place. */
export function differenceTo(
  edition: Edition,
  standing: ArticleContent,
  other: ArticleContent,
): StoryChange[] {
  const read = { ...other, body: bodyFrom(other.body.doc, edition.direction) };
  // Who merges with what nobody changed gets all changes of the one who did.
  return mergeWords(edition, standing, read, standing).changes;
}
