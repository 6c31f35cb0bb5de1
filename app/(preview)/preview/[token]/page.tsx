import { notFound } from "next/navigation";
import { readOutlet, readRelated } from "@/app/_public/published";
import { siteUrl } from "@/app/_public/site-url";
import { editionOf, readAllEditions } from "@/app/desk/editions";
import { ArticlePage } from "@/components/article/article-page";
import { PreviewNoteForm } from "@/components/site/preview-note-form";
import { PreviewNotice } from "@/components/site/preview-notice";
import { SiteFrame } from "@/components/site/site-frame";
import { openPreview } from "@/newsroom/preview-link/commands";
import { previewPath } from "@/newsroom/preview-link/rules";
import { siblingPaths } from "@/newsroom/published-article/rules";

type Props = PageProps<"/preview/[token]">;

/** Unpublished words for somebody with a link, by the very components that readers get; drawn each time. */
export default async function SharedPreviewPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { noted } = await searchParams;
  const opened = await openPreview(token);
  if (!opened) notFound();
  const { article, endsAt, takesNotes } = opened;
  const { id, edition: key, topics, section } = article;
  const [edition, editions, outlet, related] = await Promise.all([
    editionOf(key),
    readAllEditions(),
    readOutlet(key),
    readRelated({ id, edition: key, topics, section }),
  ]);
  const page = (
    <>
      <PreviewNotice endsAt={endsAt} edition={edition} />
      <ArticlePage
        article={article}
        edition={edition}
        editions={editions}
        related={related}
        commentCount={null}
        siteUrl={siteUrl()}
        mediaBase={`${previewPath(token)}/media`}
      />
      {takesNotes && <PreviewNoteForm token={token} edition={edition} isNoted={noted !== undefined} />}
    </>
  );
  const { language, direction } = edition;
  return (
    <div lang={language} dir={direction} className="preview flex min-h-svh flex-col">
      {outlet ? (
        <SiteFrame outlet={outlet} alternates={siblingPaths(article)} isStory currentSectionId={section?.id}>
          {page}
        </SiteFrame>
      ) : (
        // An edition that is not in use yet has no frame to stand around its stories.
        <main className="mx-auto w-full max-w-page grow px-4 md:px-6">{page}</main>
      )}
    </div>
  );
}
