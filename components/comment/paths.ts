import type { CommentSort } from "@/newsroom/comment/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";

type Story = { id: string; edition: EditionKey };

/** The page that answers one reader about her comment; nobody's cache keeps it. */
export function commentAnswerPath(article: Story): string {
  return `/${article.edition}/answer/comment/${article.id}`;
}

/** The page on which somebody sees what is her own, drawn for her alone. */
export function commenterPath(edition: string): string {
  return `/${edition}/answer/commenter`;
}

/** What that page can say first. */
export const saids = [
  ...(["sent", "opened", "left", "edited", "removed", "appealed"] as const),
  ...(["acknowledged", "chosen", "erased"] as const),
];
export type Said = (typeof saids)[number];

type Addressed = Story & { slug: string };

/** A page of a story's comments, numbered from the oldest in either order of time, from the most useful in theirs. Not percent-encoded. */
export function commentsPath(article: Addressed, sort: CommentSort, page: number): string {
  const below = { newest: `newest/${page}`, oldest: page, useful: `useful/${page}` }[sort];
  return `${articlePath(article)}/comments/${below}`;
}

/** Where a story's comments begin in an order; the newest stand below the story itself. */
export function sortedPath(article: Addressed, sort: CommentSort): string {
  return sort === "newest" ? `${articlePath(article)}#comments` : commentsPath(article, sort, 1);
}

/** The page of its own that a comment has: its thread, open where it stands. Not percent-encoded. */
export function threadPath(article: Addressed, commentId: string): string {
  return `${articlePath(article)}/comments/thread/${commentId}`;
}

/** The form for reporting a comment. */
export function reportPath(article: Story, commentId: string): string {
  return `${commentAnswerPath(article)}?report=${commentId}`;
}

/** The form for answering a comment. */
export function replyPath(article: Story, commentId: string): string {
  return `${commentAnswerPath(article)}?reply=${commentId}`;
}
