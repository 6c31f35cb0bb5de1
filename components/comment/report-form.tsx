import { texts } from "@/messages/texts";
import { maxReportLength, reportGrounds } from "@/newsroom/comment/opinion/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

type Props = {
  article: PublishedArticle;
  edition: Edition;
  commentId: string;
};

/** Says to moderators that a comment breaks the policy, for which reason, and in one's own words. A plain form. */
export function ReportForm({ article, edition, commentId }: Props) {
  const t = texts(edition, "comments");
  return (
    <form method="post" action="/api/comments/reports" className="flex flex-col gap-5">
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="edition" value={article.edition} />
      <input type="hidden" name="commentId" value={commentId} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-bold">{t("report.ground")}</legend>
        {reportGrounds.map((ground) => (
          <label key={ground} className="flex min-h-9 items-center gap-2">
            <input type="radio" name="ground" value={ground} required className="size-5" />
            {t(`report.grounds.${ground}`)}
          </label>
        ))}
      </fieldset>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{t("report.words")}</span>
        <textarea
          name="words"
          rows={3}
          maxLength={maxReportLength}
          dir="auto"
          className="w-full border border-control bg-paper px-3 py-2 text-body text-ink"
        />
      </label>
      <button
        type="submit"
        className="cursor-pointer self-start border border-accent bg-accent px-6 py-2 font-bold text-on-accent hover:bg-accent-deep"
      >
        {t("report.send")}
      </button>
    </form>
  );
}
