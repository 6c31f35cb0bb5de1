import type { EditionKey } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";

type Story = { id: string; edition: EditionKey };

/** The page that answers one reader about her comment; nobody's cache keeps it. */
export function commentAnswerPath(article: Story): string {
  return `/${article.edition}/answer/comment/${article.id}`;
}

/** A page of a story's comments, from the oldest; the newest stand below the story itself. Not percent-encoded. */
export function commentsPath(article: Story & { slug: string }, page: number): string {
  return `${articlePath(article)}/comments/${page}`;
}

/** The form for answering a comment. */
export function replyPath(article: Story, commentId: string): string {
  return `${commentAnswerPath(article)}?reply=${commentId}`;
}
