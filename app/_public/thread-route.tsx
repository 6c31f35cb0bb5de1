import type { Metadata } from "next";
import { commentsPath, threadPath } from "@/components/comment/paths";
import { ThreadPage } from "@/components/comment/thread-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { siblingPaths } from "@/newsroom/published-article/rules";
import { pageMetadata } from "./page-metadata";
import { openEdition, present, published } from "./params";
import { readArticle } from "./published";
import { readThread } from "./published-comments";

type Props = { params: Promise<{ edition: string; id: string; slug: string; comment: string }> };

async function openThread({ edition: segment, id, comment }: Awaited<Props["params"]>) {
  const { edition, outlet } = await openEdition(segment);
  const article = published(await readArticle(edition.key, id));
  return { outlet, article, wanted: comment, ...present(await readThread(id, comment)) };
}

/** Head of one comment's page. Search engines read comments below their story. */
export async function threadMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, article, wanted } = await openThread(await params);
  const { headline } = article;
  const metadata = pageMetadata({
    outlet,
    title: texts(outlet.edition, "comments")("threadTitle", { headline }),
    description: "",
    path: threadPath(article, wanted),
  });
  return { ...metadata, robots: { index: false } };
}

/** One comment where it stands in its thread. */
export async function threadRoute({ params }: Props) {
  const { outlet, article, page, ...thread } = await openThread(await params);
  return (
    <SiteFrame
      outlet={outlet}
      path={threadPath(article, thread.wanted)}
      alternates={siblingPaths(article)}
      isStory
      currentSectionId={article.section?.id}
    >
      <ThreadPage
        article={article}
        edition={outlet.edition}
        all={commentsPath(article, "newest", page)}
        {...thread}
      />
    </SiteFrame>
  );
}
