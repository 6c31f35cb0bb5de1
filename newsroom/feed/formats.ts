import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { absoluteAddress, type FeedFormat, shortPath } from "@/newsroom/address/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import { articlePath } from "@/newsroom/published-article/rules";
import { shareImage } from "@/newsroom/structured-data/share-image";
import { escapeXml, printable } from "@/newsroom/xml";
import type { Feed, FeedKill, FeedStory } from "./rules";

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

/** A killed story as every format says it: its own page says the same at the short address. */
function killOf({ told, title, ...kill }: FeedKill, siteUrl: string) {
  const lines = told.map((line) => printable(withIsolates(line)));
  const html = lines.map((line) => `<p>${escapeXml(line)}</p>`).join("");
  return { ...kill, id: siteUrl + shortPath(kill), title: printable(title), text: lines.join("\n"), html };
}
type Kill = ReturnType<typeof killOf>;

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
const lastChange = (entries: Entry[], kills: Kill[]) =>
  [...entries.map(changeOf), ...kills.map(({ killedAt }) => killedAt)].reduce<Date | undefined>(
    (last, each) => (last && last > each ? last : each),
    undefined,
  );

/** The library sets each text on a line of its own; a headline is one without breaks around it. */
const tight = (xml: string) => xml.replace(/>\s+<!\[CDATA\[/g, "><![CDATA[").replace(/\]\]>\s+<\//g, "]]></");

/**
 * Takes entries back (RFC 6721). A program that knows no tombstones keeps what it has; an entry of the same id would
 * undo them for one that does.
 */
const tombstones = (kills: Kill[], lang: string) =>
  kills
    .map(
      ({ id, killedAt, text }) =>
        `  <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${escapeXml(id)}" when="${killedAt.toISOString()}">
    <at:comment xml:lang="${lang}">${escapeXml(text)}</at:comment>
  </at:deleted-entry>\n`,
    )
    .join("");

const item = (entry: Entry) => ({
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
});

/** RSS takes nothing back: what stands under the same guid replaces it where a program follows changes. */
const killedItem = ({ id, title, firstPublishedAt, killedAt, text, html }: Kill) => ({
  title,
  link: id,
  guid: { value: id, isPermaLink: true },
  pubDate: firstPublishedAt,
  description: text,
  atom: { updated: killedAt },
  content: { encoded: html },
});

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with Atom, Dublin Core, Media RSS and the content module. */
function rss(feed: Feed, entries: Entry[], kills: Kill[]): string {
  const changedAt = lastChange(entries, kills);
  return tight(
    generateRssFeed<true>(
      {
        title: printable(feed.title),
        link: feed.address,
        description: printable(withIsolates(feed.description)) || printable(feed.title),
        language: feed.edition.language,
        ...(changedAt && { lastBuildDate: changedAt }),
        atom: { links: [{ href: feed.feedAddress, rel: "self", type: feedTypes.rss }] },
        items: [...kills.map(killedItem), ...entries.map(item)],
      },
      { strict: true },
    ),
  );
}

/** Atom (RFC 4287). */
function atom(feed: Feed, entries: Entry[], kills: Kill[]): string {
  const name = printable(feed.title);
  const xml = tight(
    generateAtomFeed({
      id: feed.feedAddress,
      title: { value: name },
      ...(feed.description !== "" && { subtitle: { value: printable(withIsolates(feed.description)) } }),
      // Who publishes it stands for a story without a byline, which Atom does not know.
      authors: [{ name }],
      updated: lastChange(entries, kills) ?? new Date(0),
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
  return xml.replace(/<\/feed>\s*$/, () => `${tombstones(kills, feed.edition.tag)}</feed>`);
}

const jsonItem = (entry: Entry) => ({
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
});

/** As in RSS; a name of our own says what it is (“extensions” of the format). */
const killedJson = ({ id, title, firstPublishedAt, killedAt, html }: Kill) => ({
  id,
  url: id,
  title,
  content_html: html,
  date_published: firstPublishedAt,
  date_modified: killedAt,
  _removed: { at: killedAt },
});

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
function json(feed: Feed, entries: Entry[], kills: Kill[]): string {
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.address,
      feed_url: feed.feedAddress,
      ...(feed.description !== "" && { description: withIsolates(feed.description) }),
      language: feed.edition.tag,
      items: [...kills.map(killedJson), ...entries.map(jsonItem)],
    }),
  );
}

/** What each format says of itself. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

const writers: Record<FeedFormat, (feed: Feed, entries: Entry[], kills: Kill[]) => string> = {
  rss,
  atom,
  json,
};

/** A feed in a format. */
export function writeFeed(format: FeedFormat, feed: Feed): string {
  return writers[format](
    feed,
    feed.stories.map((story) => entryOf(story, feed.siteUrl)),
    feed.kills.map((kill) => killOf(kill, feed.siteUrl)),
  );
}
