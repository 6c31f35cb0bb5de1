import { texts } from "@/messages/texts";
import { type CommentSort, commentSorts } from "@/newsroom/comment/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { sortedPath } from "./paths";

type Props = { article: PublishedArticle; edition: Edition; current: CommentSort };

/** The orders in which a story's comments can be read, each a page of its own. */
export function CommentSorts({ article, edition, current }: Props) {
  const t = texts(edition, "comments");
  return (
    <nav aria-label={t("sort.label")} className="mt-2">
      <ul className="flex flex-wrap gap-x-5 text-small">
        {commentSorts.map((sort) => (
          <li key={sort}>
            <a
              href={sortedPath(article, sort)}
              rel="nofollow"
              aria-current={sort === current ? "true" : undefined}
              className="block py-1 text-accent hover:underline aria-[current]:font-bold aria-[current]:text-ink"
            >
              {t(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
