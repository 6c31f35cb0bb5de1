import { countedForms } from "@/messages/counted-forms";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { formatNumber } from "@/newsroom/language/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import type { ReactionAnswer, ReactionCounts } from "@/newsroom/reaction/rules";

export type ReactionProps = {
  article: PublishedArticle;
  edition: Edition;
  counts: ReactionCounts;
  /** What this reader answered; only a page of her own knows. */
  given?: ReactionAnswer | null;
};

/** "Did you like this article?" A plain form; the script sends it in place and brings fresh counts. */
export function Reaction({ article, edition, counts, given = null }: ReactionProps) {
  const t = texts(edition, "comments");
  return (
    <reaction-form
      id="reaction"
      className="block scroll-mt-4 print:hidden"
      data-article={article.id}
      data-locale={edition.numberLocale}
      data-failed={t("reaction.failed")}
      data-given-yes={t("reaction.given.yes")}
      data-given-no={t("reaction.given.no")}
    >
      <form method="post" action="/api/reactions">
        <input type="hidden" name="articleId" value={article.id} />
        <input type="hidden" name="edition" value={article.edition} />
        <fieldset className="flex flex-wrap items-center gap-3">
          <legend className="mb-2 font-bold">{t("reaction.question")}</legend>
          <Choice value="yes" count={counts.liked} given={given} edition={edition} />
          <Choice value="no" count={counts.disliked} given={given} edition={edition} />
        </fieldset>
      </form>
      <p role="status" data-message="" className="mt-2 text-small empty:hidden">
        {given && t(`reaction.given.${given}`)}
      </p>
    </reaction-form>
  );
}

type ChoiceProps = { value: ReactionAnswer; count: number; given: ReactionAnswer | null; edition: Edition };

/** An answer with how many gave it: seen as a number, heard as so many readers. */
function Choice({ value, count, given, edition }: ChoiceProps) {
  const t = texts(edition, "comments");
  const label = t(`reaction.${value}`);
  const spoken = (number: number) => t("reaction.spoken", { answer: label, count: number });
  return (
    <button
      type="submit"
      name="answer"
      value={value}
      aria-label={spoken(count)}
      aria-pressed={value === given ? true : undefined}
      data-spoken={countedForms(edition, spoken)}
      className="group inline-flex min-h-11 cursor-pointer items-center gap-2 border border-control px-5 hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
    >
      <Check />
      {label}
      <span aria-hidden="true" data-count="">
        {formatNumber(edition, count)}
      </span>
    </button>
  );
}

/** What was chosen is told by more than its colour. */
function Check() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="hidden size-4 group-aria-pressed:block">
      <path d="M2 8.5 6 12.5 14 4" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
