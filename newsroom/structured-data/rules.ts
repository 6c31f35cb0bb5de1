import { absoluteAddress } from "@/newsroom/address/rules";
import { countWords, plainText } from "@/newsroom/body/words";
import type { Genre } from "@/newsroom/content/words";
import type { PublishedCorrection } from "@/newsroom/correction/rules";
import { isoInZone } from "@/newsroom/date/rules";
import { digitalSourceType } from "@/newsroom/picture/rights";
import { articlePath, type PublishedArticle, type ShownPicture } from "@/newsroom/published-article/rules";
import { person } from "./author";
import { newsOrganization, type Publisher } from "./publisher";
import { shareImage } from "./share-image";

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

/** How a picture was made, in the IPTC's words; one that was altered and of which nobody said more is a photograph. */
function sourceOf({ origin, isAltered = false }: ShownPicture): { digitalSourceType?: string } {
  const made = origin ?? (isAltered ? "photograph" : null);
  return made === null ? {} : { digitalSourceType: digitalSourceType(made, isAltered) };
}

/**
 * A story as schema.org NewsArticle (https://schema.org/NewsArticle) or a kind of it, with what it gets wrong
 * (https://schema.org/correction).
 */
export function newsArticle(
  article: PublishedArticle,
  publisher: Publisher,
  siteUrl: string,
  { genreName, correctionText }: Said,
): object {
  const { leadPicture, section, topics, bylines, revisedAt, firstPublishedAt } = article;
  const { language, timeZone } = publisher.edition;
  const organization = newsOrganization(publisher, siteUrl);
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
        ...sourceOf(leadPicture),
      },
    }),
    // Who publishes it stands for a story that nobody signs.
    author:
      bylines.length > 0 ? bylines.map((byline) => person(byline, publisher.edition, siteUrl)) : organization,
    publisher: organization,
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
