import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";

type Props = { article: { id: string; edition: string }; edition: Edition };

/** The one form of a page's votes: the button of each comment sends it. The script sends it in place. */
export function UsefulForm({ article, edition }: Props) {
  const t = texts(edition, "comments");
  return (
    <useful-form
      className="block"
      data-locale={edition.numberLocale}
      data-failed={t("useful.failed")}
      data-given-yes={t("useful.given")}
      data-given-no={t("useful.taken")}
    >
      <form id="useful" method="post" action="/api/comments/useful">
        <input type="hidden" name="articleId" value={article.id} />
        <input type="hidden" name="edition" value={article.edition} />
        <input type="hidden" name="answer" value="yes" />
      </form>
      <p role="status" data-message="" className="sr-only" />
      <p role="alert" data-refusal="" className="mt-2 border-s-4 border-alert ps-4 font-bold empty:hidden" />
    </useful-form>
  );
}
