import type { ReactNode } from "react";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { UsefulForm } from "./useful-form";

type Step = { href: string; words: string };
type Props = {
  article: PublishedArticle;
  edition: Edition;
  /** The way back, and the way on where there is one. */
  back: Step;
  on?: Step | null;
  children: ReactNode;
};

/** A page of a story's comments that is not below the story: whose they are, and the ways from it. */
export function CommentsFrame({ article, edition, back, on = null, children }: Props) {
  const t = texts(edition, "comments");
  return (
    <div className="mx-auto mt-6 max-w-measure md:mt-8">
      <h1 className="text-heading font-bold">
        {t("title")}:{" "}
        <a href={articlePath(article)} className="link">
          <bdi>
            <InOrder text={article.headline} />
          </bdi>
        </a>
      </h1>
      <UsefulForm article={article} edition={edition} />
      {children}
      <nav aria-label={t("paging")} className="mt-8 flex justify-between gap-4 border-t border-line pt-4">
        {[back, ...(on ? [on] : [])].map(({ href, words }) => (
          <a key={href} href={href} rel="nofollow" className="link">
            {words}
          </a>
        ))}
      </nav>
    </div>
  );
}
