import { texts } from "@/messages/texts";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { ReactionCounts } from "@/newsroom/reaction/rules";

export type ReactionProps = { article: { id: string; edition: EditionKey }; counts: ReactionCounts };

/** "Did you like this article?" A plain form; the script sends it in place and brings fresh counts. */
export function Reaction({ article, counts }: ReactionProps) {
  const t = texts(article.edition, "comments");
  return (
    <reaction-form
      id="reaction"
      className="block print:hidden"
      data-article={article.id}
      data-failed={t("reaction.failed")}
    >
      <form method="post" action="/api/reactions">
        <input type="hidden" name="articleId" value={article.id} />
        <input type="hidden" name="edition" value={article.edition} />
        <fieldset className="flex flex-wrap items-center gap-3">
          <legend className="font-bold">{t("reaction.question")}</legend>
          <Answer value="yes" label={t("reaction.yes")} count={counts.liked} />
          <Answer value="no" label={t("reaction.no")} count={counts.disliked} />
        </fieldset>
      </form>
      <p id="reaction-thanks" data-thanks="" className="mt-2 hidden text-small text-success target:block">
        {t("reaction.thanks")}
      </p>
      <p role="status" data-message="" className="mt-2 text-small empty:hidden" />
    </reaction-form>
  );
}

function Answer({ value, label, count }: { value: "yes" | "no"; label: string; count: number }) {
  return (
    <button
      type="submit"
      name="answer"
      value={value}
      className="inline-flex min-h-11 cursor-pointer items-center gap-2 border border-control px-5 hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
    >
      {label} <span data-count={value}>{count.toLocaleString("en")}</span>
    </button>
  );
}
