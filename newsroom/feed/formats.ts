import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { absoluteAddress, type FeedFormat, shortPath } from "@/newsroom/address/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import { articlePath } from "@/newsroom/published-article/rules";
import { shareImage } from "@/newsroom/structured-data/share-image";
import { printable } from "@/newsroom/xml";
import type { Feed, FeedStory } from "./rules";

/** A story as every format says it. */
type Entry = ReturnType<typeof entryOf>;

function entryOf({ article, genreName, originName, html }: FeedStory, siteUrl: string) {
  const { headline, standfirst, section, topics, bylines, leadPicture } = article;
  const line = (text: string) => printable(withIsolates(text));
  const image = leadPicture && shareImage(leadPicture, siteUrl);
  return {
    /** It never changes, so that a new slug does not make readers' programmes show the story twice. */
    id: siteUrl + shortPath(article),
    address: absoluteAddress(siteUrl, articlePath(article)),
    headline: line(headline),
    standfirst: standfirst === "" ? undefined : line(standfirst),
    authors: bylines.map(({ name }) => printable(name)),
    categories: [section, topics[0]]
      .flatMap((named) => (named ? [printable(named.name)] : []))
      .concat(genreName),
    publishedAt: article.firstPublishedAt,
    revisedAt: article.revisedAt,
    picture: leadPicture &&
      image && {
        ...image,
        caption: [leadPicture.caption, originName ?? ""]
          .filter((text) => text !== "")
          .map(line)
          .join(" — "),
        credit: line(leadPicture.credit),
      },
    html: printable(html),
  };
}

/** Media RSS (https://www.rssboard.org/media-rss): the lead picture for programmes that show one beside the headline. */
const mediaOf = ({ url, width, height, caption, credit }: NonNullable<Entry["picture"]>) => ({
  contents: [
    {
      ...{ url, type: "image/jpeg", medium: "image", width, height },
      ...(caption !== "" && { description: { value: caption } }),
      ...(credit !== "" && { credits: [{ value: credit }] }),
    },
  ],
});

const changeOf = ({ revisedAt, publishedAt }: Entry) => revisedAt ?? publishedAt;
const lastChange = (entries: Entry[]) =>
  entries
    .map(changeOf)
    .reduce<Date | undefined>((last, each) => (last && last > each ? last : each), undefined);

/** The library sets each text on a line of its own; a headline is one without breaks around it. */
const tight = (xml: string) => xml.replace(/>\s+<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\s+<\//g, "]]></");

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with Atom, Dublin Core, Media RSS and the content module. */
function rss(feed: Feed, entries: Entry[]): string {
  const changedAt = lastChange(entries);
  return tight(
    generateRssFeed<true>(
      {
        title: printable(feed.title),
        link: feed.address,
        description: printable(withIsolates(feed.description)) || printable(feed.title),
        language: feed.edition.language,
        ...(changedAt && { lastBuildDate: changedAt }),
        atom: { links: [{ href: feed.feedAddress, rel: "self", type: feedTypes.rss }] },
        items: entries.map((entry) => ({
          title: entry.headline,
          link: entry.address,
          guid: { value: entry.id, isPermaLink: true },
          pubDate: entry.publishedAt,
          ...(entry.standfirst !== undefined && { description: entry.standfirst }),
          dc: { creators: entry.authors },
          categories: entry.categories.map((name) => ({ name })),
          ...(entry.revisedAt && { atom: { updated: entry.revisedAt } }),
          ...(entry.picture && { media: mediaOf(entry.picture) }),
          content: { encoded: entry.html },
        })),
      },
      { strict: true },
    ),
  );
}

/** Atom (RFC 4287). */
function atom(feed: Feed, entries: Entry[]): string {
  const name = printable(feed.title);
  return tight(
    generateAtomFeed({
      id: feed.feedAddress,
      title: { value: name },
      ...(feed.description !== "" && { subtitle: { value: printable(withIsolates(feed.description)) } }),
      // Who publishes it stands for a story without a byline, which Atom does not know.
      authors: [{ name }],
      updated: lastChange(entries) ?? new Date(0),
      links: [
        { href: feed.feedAddress, rel: "self", type: feedTypes.atom },
        { href: feed.address, rel: "alternate", type: "text/html" },
      ],
      xml: { lang: feed.edition.tag },
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.headline },
        links: [{ href: entry.address, rel: "alternate", type: "text/html" }],
        published: entry.publishedAt,
        updated: changeOf(entry),
        authors: entry.authors.map((author) => ({ name: author })),
        categories: entry.categories.map((term) => ({ term })),
        ...(entry.standfirst !== undefined && { summary: { value: entry.standfirst } }),
        ...(entry.picture && { media: mediaOf(entry.picture) }),
        content: { type: "html", value: entry.html },
      })),
    }),
  );
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
function json(feed: Feed, entries: Entry[]): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.address,
      feed_url: feed.feedAddress,
      ...(feed.description !== "" && { description: withIsolates(feed.description) }),
      language: feed.edition.tag,
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.address,
        title: entry.headline,
        content_html: entry.html,
        ...(entry.standfirst !== undefined && { summary: entry.standfirst }),
        ...(entry.picture && { image: entry.picture.url }),
        date_published: entry.publishedAt,
        ...(entry.revisedAt && { date_modified: entry.revisedAt }),
        authors: entry.authors.map((name) => ({ name })),
        tags: entry.categories,
      })),
    }),
  );
}

/** What each format says of itself. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

const writers: Record<FeedFormat, (feed: Feed, entries: Entry[]) => string> = { rss, atom, json };

/** A feed in a format. */
export function writeFeed(format: FeedFormat, feed: Feed): string {
  return writers[format](
    feed,
    feed.stories.map((story) => entryOf(story, feed.siteUrl)),
  );
}
