import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { CommentSort, CommentThread } from "@/newsroom/comment/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { CommentList } from "./comment-list";
import { CommentSorts } from "./comment-sorts";
import { commentsPath } from "./paths";

type Props = {
  article: PublishedArticle;
  edition: Edition;
  threads: CommentThread[];
  sort: CommentSort;
  page: number;
  hasNewer: boolean;
};

/** Comments of a story in an order of its own, or that no longer stand below it, with ways to older and newer ones. */
export function CommentPages({ article, edition, threads, sort, page, hasNewer }: Props) {
  const t = texts(edition, "comments");
  const storyPath = articlePath(article);
  return (
    <div className="mx-auto mt-6 max-w-measure md:mt-8">
      <h1 className="text-heading font-bold">
        {t("title")}:{" "}
        <a href={storyPath} className="link">
          <bdi>
            <InOrder text={article.headline} />
          </bdi>
        </a>
      </h1>
      <CommentSorts article={article} edition={edition} current={sort} />
      <CommentList
        article={article}
        edition={edition}
        threads={threads}
        isOpen={article.isOpenForComments}
        heading="h2"
      />
      <nav aria-label={t("paging")} className="mt-8 flex justify-between border-t border-line pt-4">
        <a
          href={hasNewer ? commentsPath(article, sort, page + 1) : `${storyPath}#comments`}
          rel="nofollow"
          className="link"
        >
          {hasNewer ? t("newer") : t("backToStory")}
        </a>
        {page > 1 && (
          <a href={commentsPath(article, sort, page - 1)} rel="nofollow" className="link">
            {t("older")}
          </a>
        )}
      </nav>
    </div>
  );
}
