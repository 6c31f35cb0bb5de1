import type { Metadata } from "next";
import { articleMetadata } from "@/app/_public/article-metadata";
import { openEdition, published } from "@/app/_public/params";
import {
  readArticle,
  readMostRead,
  readNext,
  readReactions,
  readRelated,
  readShareCard,
} from "@/app/_public/published";
import { readChanges } from "@/app/_public/published-changes";
import { readComments } from "@/app/_public/published-comments";
import { readPolicyInShort } from "@/app/_public/published-policy";
import { siteUrl } from "@/app/_public/site-url";
import { ArticlePage } from "@/components/article/article-page";
import { NextInSection } from "@/components/article/next-in-section";
import { CommentSection } from "@/components/comment/comment-section";
import { correctionLine } from "@/components/correction/correction-line";
import { MostRead } from "@/components/list/most-read";
import { Reaction } from "@/components/reaction/reaction";
import { JsonLd } from "@/components/site/json-ld";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import { articlePath, changesPath, footOf, siblingPaths } from "@/newsroom/published-article/rules";
import { breadcrumbs } from "@/newsroom/structured-data/publisher";
import { newsArticle } from "@/newsroom/structured-data/rules";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing, and pages are drawn when readers come. */
export function generateStaticParams() {
  return [{ edition: "0", id: "0", slug: "0" }];
}

type Props = PageProps<"/[edition]/a/[id]/[slug]">;

async function openArticle(params: Awaited<Props["params"]>) {
  const { edition, outlet } = await openEdition(params.edition);
  return { outlet, article: published(await readArticle(edition.key, params.id)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, article } = await openArticle(await params);
  return articleMetadata(article, outlet, await readShareCard(article.id));
}

export default async function Page({ params }: Props) {
  const { outlet, article } = await openArticle(await params);
  const { id, edition, topics, section, firstPublishedAt } = article;
  const [related, next, mostRead, comments, policy, counts, changes] = await Promise.all([
    readRelated({ id, edition, topics, section }),
    readNext({ id, edition, section, firstPublishedAt }),
    // Of its section alone: a page expires with every story it names, and the most read are mended most.
    readMostRead(edition, section?.id ?? null),
    readComments(id),
    readPolicyInShort(edition),
    readReactions(id),
    outlet.areChangesShown ? readChanges(outlet.edition, id) : null,
  ]);
  const foot = footOf(id, { next, related, mostRead });
  return (
    <SiteFrame
      outlet={outlet}
      path={articlePath(article)}
      alternates={siblingPaths(article)}
      isStory
      currentSectionId={section?.id}
    >
      <JsonLd
        content={newsArticle(article, outlet, siteUrl(), {
          genreName: texts(outlet.edition, "site")(`genre.${article.genre}`),
          correctionText: (correction) => correctionLine(correction, outlet.edition),
        })}
      />
      <JsonLd
        content={breadcrumbs(
          outlet,
          [
            ...(section ? [{ name: section.name, path: listPath(edition, "section", section.slug) }] : []),
            { name: article.headline, path: articlePath(article) },
          ],
          siteUrl(),
        )}
      />
      <ArticlePage
        article={article}
        edition={outlet.edition}
        editions={outlet.editions}
        related={foot.related}
        commentCount={comments.count}
        changesPath={changes && changesPath(article)}
        siteUrl={siteUrl()}
        today={outlet.today}
        next={<NextInSection card={foot.next} section={section} edition={outlet.edition} />}
        mostRead={<MostRead cards={foot.mostRead} edition={outlet.edition} />}
        reaction={<Reaction article={article} edition={outlet.edition} counts={counts} />}
        comments={<CommentSection article={article} edition={outlet.edition} policy={policy} {...comments} />}
      />
    </SiteFrame>
  );
}
