import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";
import { commentAnswerPath } from "./paths";

/** The way to one's own comment while readers do not see it; the script shows it to the browser that sent one. */
export function OwnComment({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  return (
    <own-comment
      data-full=""
      data-article={article.id}
      hidden
      className="mb-6 block border-s-4 border-accent ps-4"
    >
      {texts(edition, "comments").rich("own", {
        link: (words) => (
          <a href={commentAnswerPath(article)} rel="nofollow" className="link font-bold">
            {words}
          </a>
        ),
      })}
    </own-comment>
  );
}
