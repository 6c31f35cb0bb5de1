import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { Reaction, type ReactionProps } from "./reaction";

export type ReactionAnswerProps = {
  article: PublishedArticle;
  edition: Edition;
  counts: ReactionProps["counts"];
  given: ReactionProps["given"];
  /** Why the answer was not taken, in her words. */
  refusal: string | null;
};

/** The page that answers one reader: the counts of this moment with her own answer marked, or why it was not taken. */
export function ReactionAnswer({ article, edition, counts, given, refusal }: ReactionAnswerProps) {
  const t = texts(edition, "comments");
  return (
    <div className="flex max-w-measure flex-col gap-6 py-8">
      <h1 className="text-heading font-bold text-balance">
        {t("reaction.title", { headline: article.headline })}
      </h1>
      {refusal && (
        <p role="alert" className="border-s-4 border-alert ps-4 font-bold">
          {refusal}
        </p>
      )}
      <Reaction article={article} edition={edition} counts={counts} given={given} />
      {!refusal && !given && <p className="text-muted">{t("reaction.unknown")}</p>}
      <p>
        <a href={`${articlePath(article)}#reaction`} className="link font-bold">
          {t("held.back")}
        </a>
      </p>
    </div>
  );
}
