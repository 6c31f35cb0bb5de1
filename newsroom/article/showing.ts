import type { ArticleContent } from "@/newsroom/content/rules";
import { slugOf } from "@/newsroom/content/words";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { showContent } from "@/newsroom/published-article/show";
import type { LoadedArticle } from "./rules";

/**
 * Words of a story as readers would see them, its working copy's where no others are given. Knows no visibility: callers have
 * settled who may see them.
 */
export function showWorkingCopy(
  { row, content, now }: LoadedArticle,
  words: ArticleContent = content,
): Promise<PublishedArticle> {
  const { id, edition, translationGroupId, revisedAt, isOpenForComments } = row;
  const facts = {
    id,
    edition,
    slug: row.slug ?? slugOf(words, id),
    revision: null,
    firstPublishedAt: row.firstPublishedAt ?? now,
    revisedAt,
    isOpenForComments,
    translationGroupId,
  };
  return showContent(facts, words);
}
