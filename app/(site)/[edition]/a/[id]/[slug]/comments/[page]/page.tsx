import type { Metadata } from "next";
import { pageMetadata } from "@/app/_public/page-metadata";
import { openEdition, present, published } from "@/app/_public/params";
import { readArticle, readCommentPage } from "@/app/_public/published";
import { CommentPages } from "@/components/comment/comment-pages";
import { commentsPath } from "@/components/comment/paths";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";

export const ensureStatic = "navigation";

/** As for the story's own address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0", slug: "0", page: "0" }];
}

type Props = PageProps<"/[edition]/a/[id]/[slug]/comments/[page]">;

async function openComments(params: Awaited<Props["params"]>) {
  const page = Number(params.page);
  const { edition, outlet } = await openEdition(params.edition);
  const article = published(await readArticle(edition.key, params.id));
  return { outlet, article, page, ...present(await readCommentPage(params.id, page)) };
}

/** Search engines read comments below their story; here they only follow links. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, article, page } = await openComments(await params);
  const { headline } = article;
  const metadata = pageMetadata({
    outlet,
    title: texts(outlet.edition, "comments")("pageTitle", { headline, page }),
    description: "",
    path: commentsPath(article, page),
  });
  return { ...metadata, robots: { index: false } };
}

/** A page of a story's comments, from the oldest. */
export default async function Page({ params }: Props) {
  const { outlet, ...comments } = await openComments(await params);
  return (
    <SiteFrame outlet={outlet} currentSectionId={comments.article.section?.id}>
      <CommentPages edition={outlet.edition} {...comments} />
    </SiteFrame>
  );
}
