import { orNotFound } from "@/app/_answers/or-not-found";
import { readOutlet, readRelated } from "@/app/_public/published";
import { siteUrl } from "@/app/_public/site-url";
import { requireUser } from "@/app/auth";
import { editionOf, readAllEditions } from "@/app/desk/editions";
import { ArticlePage } from "@/components/article/article-page";
import { SiteFrame } from "@/components/site/site-frame";
import { getPreview } from "@/newsroom/article/queries";
import { siblingPaths } from "@/newsroom/published-article/rules";

type Props = PageProps<"/desk/preview/[id]">;

/** Unpublished words, by the very components that readers get; only what readers send themselves is left out. */
export default async function PreviewFramePage({ params, searchParams }: Props) {
  const user = await requireUser();
  const number = Number((await searchParams).revision);
  const revision = Number.isSafeInteger(number) && number > 0 ? number : undefined;
  const article = await orNotFound(getPreview(user, (await params).id, revision));
  const { id, edition: key, topics, section } = article;
  const [edition, editions, outlet, related] = await Promise.all([
    editionOf(key),
    readAllEditions(),
    readOutlet(key),
    readRelated({ id, edition: key, topics, section }),
  ]);
  const page = (
    <ArticlePage
      article={article}
      edition={edition}
      editions={editions}
      related={related}
      commentCount={null}
      siteUrl={siteUrl()}
      mediaBase="/desk/media"
    />
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
