import type { Metadata } from "next";
import { pageMetadata } from "@/app/_public/page-metadata";
import { openEdition, present, published } from "@/app/_public/params";
import { readArticle } from "@/app/_public/published";
import { readChanges } from "@/app/_public/published-changes";
import { ChangesPage } from "@/components/article/changes-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { changesPath, siblingPaths } from "@/newsroom/published-article/rules";

export const ensureStatic = "navigation";

/** As for the story's own address. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0", slug: "0" }];
}

type Props = PageProps<"/[edition]/a/[id]/[slug]/changes">;

async function openChanges(params: Awaited<Props["params"]>) {
  const { edition, outlet } = await openEdition(params.edition);
  const article = published(await readArticle(edition.key, params.id));
  const changes = present(outlet.areChangesShown ? await readChanges(edition, article.id) : null);
  return { edition, outlet, article, changes };
}

/** Search engines know a story as it is: from here they only follow links. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, outlet, article } = await openChanges(await params);
  const { headline } = article;
  const title = texts(edition, "site")("changes.titleOf", { headline });
  const metadata = pageMetadata({ outlet, title, description: "", path: changesPath(article) });
  return { ...metadata, robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { edition, outlet, article, changes } = await openChanges(await params);
  return (
    <SiteFrame
      outlet={outlet}
      path={changesPath(article)}
      alternates={siblingPaths(article)}
      isStory
      currentSectionId={article.section?.id}
    >
      <ChangesPage article={article} changes={changes} edition={edition} />
    </SiteFrame>
  );
}
