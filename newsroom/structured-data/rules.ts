import { absoluteAddress, listPath } from "@/newsroom/address/rules";
import { countWords, plainText } from "@/newsroom/body/words";
import type { Genre } from "@/newsroom/content/words";
import type { PublishedCorrection } from "@/newsroom/correction/rules";
import { isoInZone } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { renditionHeight, renditionPath, type StoredPicture } from "@/newsroom/picture/rules";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";

/** Wide enough for every programme that shows a link with its picture, and no wider. */
const shareWidth = 1280;

/** The JPEG of a picture that shared links show, with its size in pixels; null while there is none. */
export function shareImage(
  picture: StoredPicture,
  siteUrl: string,
): { url: string; width: number; height: number } | null {
  const widths = picture.renditions.jpeg ?? [];
  const width = widths.findLast((each) => each <= shareWidth) ?? widths[0];
  if (width === undefined) return null;
  return {
    url: siteUrl + renditionPath(picture.id, width, "jpeg"),
    width,
    height: renditionHeight(picture, width),
  };
}

/** Each genre as schema.org knows it (https://schema.org/NewsArticle and its kinds); an advertisement is no news to it. */
const articleTypes: Record<Genre, string> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  interview: "ReportageNewsArticle",
  explainer: "BackgroundNewsArticle",
  sponsored: "AdvertiserContentArticle",
};

/** What a story's page says in the words of its edition. */
type Said = { genreName: string; correctionText: (correction: PublishedCorrection) => string };

/**
 * A story as schema.org NewsArticle (https://schema.org/NewsArticle) or a kind of it, with what it gets wrong
 * (https://schema.org/correction).
 */
export function newsArticle(
  article: PublishedArticle,
  outlet: { name: string; edition: Edition },
  siteUrl: string,
  { genreName, correctionText }: Said,
): object {
  const { leadPicture, section, topics, bylines, revisedAt, firstPublishedAt } = article;
  const { key, language, timeZone, front } = outlet.edition;
  const image = leadPicture && shareImage(leadPicture, siteUrl);
  const address = absoluteAddress(siteUrl, articlePath(article));
  return {
    "@context": "https://schema.org",
    "@type": articleTypes[article.genre],
    genre: genreName,
    mainEntityOfPage: address,
    url: address,
    headline: article.headline,
    ...(article.standfirst !== "" && { description: article.standfirst }),
    inLanguage: language,
    datePublished: isoInZone(firstPublishedAt, timeZone),
    dateModified: isoInZone(revisedAt ?? firstPublishedAt, timeZone),
    ...(section && { articleSection: section.name }),
    ...(topics.length > 0 && { keywords: topics.map((topic) => topic.name) }),
    ...(image && {
      image: {
        "@type": "ImageObject",
        ...image,
        creditText: leadPicture.credit,
        caption: leadPicture.caption,
      },
    }),
    author: bylines.map((byline) => ({
      "@type": "Person",
      name: byline.name,
      url: absoluteAddress(siteUrl, listPath(key, "byline", byline.slug)),
    })),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: outlet.name,
      url: absoluteAddress(siteUrl, front),
    },
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((each) => ({
        "@type": "CorrectionComment",
        text: correctionText(each),
        datePublished: isoInZone(each.createdAt, timeZone),
        ...(each.amendedAt && { dateModified: isoInZone(each.amendedAt, timeZone) }),
      })),
    }),
    wordCount: countWords(plainText(article.body)),
    isAccessibleForFree: true,
  };
}
