import type { Metadata } from "next";
import { CommentPages } from "@/components/comment/comment-pages";
import { commentsPath } from "@/components/comment/paths";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import type { CommentSort } from "@/newsroom/comment/rules";
import { siblingPaths } from "@/newsroom/published-article/rules";
import { pageMetadata } from "./page-metadata";
import { openEdition, present, published } from "./params";
import { readArticle } from "./published";
import { readCommentPage } from "./published-comments";

type Segments = { edition: string; id: string; slug: string; page?: string };
type Props = { params: Promise<Segments> };

async function openComments(segments: Segments, sort: CommentSort) {
  const page = Number(segments.page ?? 1);
  const { edition, outlet } = await openEdition(segments.edition);
  const article = published(await readArticle(edition.key, segments.id));
  return { outlet, article, sort, page, ...present(await readCommentPage(segments.id, sort, page)) };
}

/** Head of a story's comments in an order. Search engines read them below their story; here they only follow links. */
export const commentsMetadata =
  (sort: CommentSort) =>
  async ({ params }: Props): Promise<Metadata> => {
    const { outlet, article, page } = await openComments(await params, sort);
    const { headline } = article;
    const metadata = pageMetadata({
      outlet,
      title: texts(outlet.edition, "comments")("pageTitle", { headline, page }),
      description: "",
      path: commentsPath(article, sort, page),
    });
    return { ...metadata, robots: { index: false } };
  };

/** A page of a story's comments in an order. */
export const commentsRoute =
  (sort: CommentSort) =>
  async ({ params }: Props) => {
    const { outlet, ...comments } = await openComments(await params, sort);
    return (
      <SiteFrame
        outlet={outlet}
        path={commentsPath(comments.article, sort, comments.page)}
        alternates={siblingPaths(comments.article)}
        isStory
        currentSectionId={comments.article.section?.id}
      >
        <CommentPages edition={outlet.edition} {...comments} />
      </SiteFrame>
    );
  };
