import type { ArticleVerb } from "@/newsroom/article/rules";

/** A step on a story that somebody on it should hear of. */
export type StoryStep = {
  articleId: string;
  /** As it stands in the working copy; may be empty. */
  headline: string;
  verb: ArticleVerb;
  /** What the person wrote with it: changes wanted, why it was withdrawn. */
  reason: string | null;
};

/** Where the desk shows a story. */
export function storyPath(articleId: string): string {
  return `/desk/stories/${articleId}`;
}
