import { countedForms } from "@/messages/counted-forms";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

type Props = { article: PublishedArticle; edition: Edition; count: number };

/** Says on a page that stays open that there are newer comments; they come when the reader wants them. */
export function NewComments({ article, edition, count }: Props) {
  const t = texts(edition, "comments");
  return (
    <new-comments
      data-full=""
      data-article={article.id}
      data-count={count}
      data-locale={edition.numberLocale}
      data-words={countedForms(edition, (number) => t("new", { count: number }))}
      role="status"
      hidden
      className="mt-4 block"
    >
      <button
        type="button"
        className="w-full cursor-pointer border border-accent px-4 py-2 font-bold text-accent hover:bg-wash"
      />
    </new-comments>
  );
}
