import type { EditionKey } from "@/newsroom/edition/rules";

type Story = { id: string; edition: EditionKey };

/** The page that answers one reader about her comment; nobody's cache keeps it. */
export function commentAnswerPath(article: Story): string {
  return `/${article.edition}/answer/comment/${article.id}`;
}

/** The form for answering a comment. */
export function replyPath(article: Story, commentId: string): string {
  return `${commentAnswerPath(article)}?reply=${commentId}`;
}
