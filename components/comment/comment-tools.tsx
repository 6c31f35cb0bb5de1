import { texts } from "@/messages/texts";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { replyPath } from "./paths";

type Props = { article: PublishedArticle; edition: Edition; comment: ShownComment; isOpen: boolean };

/** What a reader can do with a comment. */
export function CommentTools({ article, edition, comment, isOpen }: Props) {
  const t = texts(edition, "comments");
  const { id, name } = comment;
  if (!isOpen) return null;
  return (
    <a
      href={replyPath(article, id)}
      rel="nofollow"
      className="link mt-1 inline-flex min-h-9 min-w-9 items-center text-small font-bold"
      aria-label={t("replyTo", { name })}
    >
      {t("reply")}
    </a>
  );
}
