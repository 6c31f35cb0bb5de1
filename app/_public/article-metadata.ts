import type { Metadata } from "next";
import type { SiteOutlet } from "@/components/site/outlet";
import { isoInZone } from "@/newsroom/date/rules";
import { articlePath, type PublishedArticle, siblingPaths } from "@/newsroom/published-article/rules";
import { shareImage } from "@/newsroom/structured-data/rules";
import { pageMetadata } from "./page-metadata";
import { siteUrl } from "./site-url";

/** Head of a story's page. */
export function articleMetadata(article: PublishedArticle, outlet: SiteOutlet): Metadata {
  const path = articlePath(article);
  const { timeZone } = outlet.edition;
  const image = article.leadPicture && shareImage(article.leadPicture, siteUrl());
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
        ...(image && { images: [{ ...image, alt: article.leadPicture?.alternative ?? "" }] }),
      },
    }),
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}
