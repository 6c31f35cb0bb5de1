import { texts } from "@/messages/texts";
import type { ShownComment } from "@/newsroom/comment/threading";
import type { Edition } from "@/newsroom/edition/rules";
import { formatNumber } from "@/newsroom/language/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { replyPath, reportPath } from "./paths";

type Props = { article: PublishedArticle; edition: Edition; comment: ShownComment; isOpen: boolean };

/** What a reader can do with a comment. Its vote belongs to the page's one form for votes (useful-form.tsx). */
export function CommentTools({ article, edition, comment, isOpen }: Props) {
  const t = texts(edition, "comments");
  const { id, name, useful } = comment;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 text-small">
      <button
        type="submit"
        form="useful"
        name="commentId"
        value={id}
        className="inline-flex min-h-9 min-w-9 cursor-pointer items-center gap-1 text-accent hover:underline aria-pressed:font-bold aria-pressed:text-ink"
      >
        {t("useful.label")}
        <span className="sr-only">{t("useful.of", { name })}</span>
        <span data-count="">{useful > 0 && formatNumber(edition, useful)}</span>
      </button>
      {isOpen && (
        <a
          href={replyPath(article, id)}
          rel="nofollow"
          className="link inline-flex min-h-9 min-w-9 items-center font-bold"
          aria-label={t("replyTo", { name })}
        >
          {t("reply")}
        </a>
      )}
      <a
        href={reportPath(article, id)}
        rel="nofollow"
        className="link-quiet inline-flex min-h-9 min-w-9 items-center text-muted"
        aria-label={t("report.of", { name })}
      >
        {t("report.label")}
      </a>
    </p>
  );
}
