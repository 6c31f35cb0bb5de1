import type { EditionKey } from "@/newsroom/edition/rules";

/** The page that answers one reader about what she thinks of a story; nobody's cache keeps it. */
export function reactionAnswerPath(article: { id: string; edition: EditionKey }): string {
  return `/${article.edition}/answer/reaction/${article.id}`;
}
