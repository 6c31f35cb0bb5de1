import type { Metadata } from "next";
import type { SiteOutlet } from "@/components/site/outlet";
import { isoInZone } from "@/newsroom/date/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import { articlePath, type PublishedArticle, siblingPaths } from "@/newsroom/published-article/rules";
import { fingerprintOf } from "@/newsroom/share-card/fingerprint";
import { shareCardOf, shareCardPath, shareCardSize } from "@/newsroom/share-card/rules";
import { shareImage } from "@/newsroom/structured-data/share-image";
import { pageMetadata } from "./page-metadata";
import { siteUrl } from "./site-url";

/** What programs show of a story's link: its card once that is drawn in these very words, until then its lead picture. */
function imageOf(article: PublishedArticle, outlet: SiteOutlet, drawn: string | null) {
  const fingerprint = fingerprintOf(shareCardOf(article, outlet));
  if (drawn === fingerprint) {
    const url = siteUrl() + shareCardPath(article.id, fingerprint);
    return { url, ...shareCardSize, type: "image/jpeg", alt: withIsolates(article.headline) };
  }
  const image = article.leadPicture && shareImage(article.leadPicture, siteUrl());
  return image && { ...image, alt: article.leadPicture?.alternative ?? "" };
}

/** Head of a story's page; `card` is the fingerprint of its card, null while none is drawn. */
export function articleMetadata(
  article: PublishedArticle,
  outlet: SiteOutlet,
  card: string | null,
): Metadata {
  const path = articlePath(article);
  const { timeZone } = outlet.edition;
  const image = imageOf(article, outlet, card);
  return {
    ...pageMetadata({
      outlet,
      title: article.headline,
      description: article.standfirst,
      path,
      alternates: {
        [article.edition]: path,
        ...siblingPaths(article),
      },
      openGraph: {
        type: "article",
        publishedTime: isoInZone(article.firstPublishedAt, timeZone),
        ...(article.revisedAt && { modifiedTime: isoInZone(article.revisedAt, timeZone) }),
        ...(article.section && { section: article.section.name }),
        tags: article.topics.map((topic) => topic.name),
        ...(image && { images: [image] }),
      },
    }),
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}
