import type { CommentSort } from "@/newsroom/comment/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";

type Story = { id: string; edition: EditionKey };

/** The page that answers one reader about her comment; nobody's cache keeps it. */
export function commentAnswerPath(article: Story): string {
  return `/${article.edition}/answer/comment/${article.id}`;
}

type Addressed = Story & { slug: string };

/** A page of a story's comments, numbered from the oldest in either order of time. Not percent-encoded. */
export function commentsPath(article: Addressed, sort: CommentSort, page: number): string {
  const below = { newest: `newest/${page}`, oldest: page, answered: "answered" }[sort];
  return `${articlePath(article)}/comments/${below}`;
}

/** Where a story's comments begin in an order; the newest stand below the story itself. */
export function sortedPath(article: Addressed, sort: CommentSort): string {
  return sort === "newest" ? `${articlePath(article)}#comments` : commentsPath(article, sort, 1);
}

/** The form for answering a comment. */
export function replyPath(article: Story, commentId: string): string {
  return `${commentAnswerPath(article)}?reply=${commentId}`;
}
