import { absoluteAddress, shortPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { shareImage } from "@/newsroom/structured-data/rules";

/** Stories in a feed. */
export const feedSize = 20;

/** A story in a feed, the name of its genre, and the whole of it as HTML with absolute addresses. */
export type FeedStory = { article: PublishedArticle; genreName: string; html: string };

export type Feed = {
  edition: Edition;
  /** As a reader's programme shows it, a line of plain text. */
  title: string;
  description: string;
  /** Absolute addresses of the page the feed belongs to, and of the feed itself. */
  address: string;
  feedAddress: string;
  siteUrl: string;
  stories: FeedStory[];
};

/** What XML 1.0 cannot carry at all, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML content or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(unprintable, "").replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Markup inside XML as it is: what would end the section is parted. */
const verbatim = (html: string) =>
  `<![CDATA[${html.replace(unprintable, "").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

const namespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  media: "http://search.yahoo.com/mrss/",
};

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with its own address and each story's change from Atom, whole
 * stories from the content module (https://web.resource.org/rss/1.0/modules/content/), who wrote them from Dublin
 * Core, and their pictures from Media RSS (https://www.rssboard.org/media-rss).
 */
export function rssFeed(feed: Feed): string {
  const changedAt = feed.stories
    .map(({ article }) => article.revisedAt ?? article.firstPublishedAt)
    .reduce<Date | null>((newest, each) => (newest && newest > each ? newest : each), null);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${Object.entries(namespaces)
      .map(([name, address]) => `xmlns:${name}="${address}"`)
      .join(" ")}><channel>`,
    element("title", feed.title),
    element("link", feed.address),
    element("description", withIsolates(feed.description)),
    element("language", feed.edition.language),
    changedAt ? element("lastBuildDate", changedAt.toUTCString()) : "",
    `<atom:link href="${escapeXml(feed.feedAddress)}" rel="self" type="application/rss+xml"/>`,
    ...feed.stories.map((story) => feedEntry(story, feed.siteUrl)),
    "</channel></rss>",
  ].join("\n");
}

/** The short address never changes, so a new slug does not make readers' programmes show the story twice. */
function feedEntry({ article, genreName, html }: FeedStory, siteUrl: string): string {
  return [
    "<item>",
    element("title", withIsolates(article.headline)),
    element("link", absoluteAddress(siteUrl, articlePath(article))),
    `<guid isPermaLink="true">${escapeXml(siteUrl + shortPath(article))}</guid>`,
    element("pubDate", article.firstPublishedAt.toUTCString()),
    article.standfirst === "" ? "" : element("description", withIsolates(article.standfirst)),
    ...article.bylines.map(({ name }) => element("dc:creator", name)),
    ...[article.section, article.topics[0]].map((named) => (named ? element("category", named.name) : "")),
    element("category", genreName),
    article.revisedAt ? element("atom:updated", article.revisedAt.toISOString()) : "",
    mediaContent(article.leadPicture, siteUrl),
    `<content:encoded>${verbatim(html)}</content:encoded>`,
    "</item>",
  ]
    .filter((line) => line !== "")
    .join("");
}

/** The lead picture for programmes that show one beside the headline. */
function mediaContent(picture: PublishedArticle["leadPicture"], siteUrl: string): string {
  const image = picture && shareImage(picture, siteUrl);
  if (!image) return "";
  const size = `width="${image.width}" height="${image.height}"`;
  return [
    `<media:content url="${escapeXml(image.url)}" type="image/jpeg" medium="image" ${size}>`,
    picture.caption === "" ? "" : element("media:description", withIsolates(picture.caption)),
    picture.credit === "" ? "" : element("media:credit", withIsolates(picture.credit)),
    "</media:content>",
  ].join("");
}
