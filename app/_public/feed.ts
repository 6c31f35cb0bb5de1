import { fileAnswer } from "@/app/_answers/file-answer";
import { drawDocument } from "@/components/drawing";
import { texts } from "@/messages/texts";
import { absoluteAddress, type FeedFormat, feedPath, listPath } from "@/newsroom/address/rules";
import { newsDate } from "@/newsroom/date/rules";
import { feedTypes, writeFeed } from "@/newsroom/feed/formats";
import { type Feed, type FeedKill, feedSize, killsTold } from "@/newsroom/feed/rules";
import { inOneLine } from "@/newsroom/language/numbers";
import { isToldToReaders } from "@/newsroom/picture/rights";
import { type KilledStory, listPublishedKills } from "@/newsroom/published-article/killed";
import { listPublishedArticles, listPublishedArticlesOf } from "@/newsroom/published-article/queries";
import { type PublishedArticle, pictureIdsShown } from "@/newsroom/published-article/rules";
import { listNewestPublishedFound } from "@/newsroom/search/queries";
import { searchAddress, searchFeedPath, searchPath } from "@/newsroom/search/rules";
import { tag } from "@/newsroom/touched";
import { keepUnder } from "./keep";
import { decodedSegment, listKind, openEdition, present } from "./params";
import { readListSubject } from "./published";
import { siteUrl } from "./site-url";

/** The feed of an edition. */
export async function editionFeed(segment: string, format: FeedFormat): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  const head = {
    edition,
    title: inOneLine(outlet.name),
    description: outlet.tagline,
    address: absoluteAddress(siteUrl(), edition.front),
    feedAddress: absoluteAddress(siteUrl(), feedPath(edition.key, undefined, format)),
  };
  return feedAnswer(format, head, null, tag.front(edition.key));
}

/** The feed of a section, topic or byline. */
export async function listFeed(
  segments: { edition: string; kind: string; slug: string },
  format: FeedFormat,
): Promise<Response> {
  const kind = listKind(segments.kind);
  const { edition, outlet } = await openEdition(segments.edition);
  const subject = present(await readListSubject(edition.key, kind, decodedSegment(segments.slug)));
  const head = {
    edition,
    title: inOneLine(subject.name, outlet.name),
    description: subject.description,
    address: absoluteAddress(siteUrl(), listPath(edition.key, kind, subject.slug)),
    feedAddress: absoluteAddress(siteUrl(), feedPath(edition.key, { kind, slug: subject.slug }, format)),
  };
  return feedAnswer(format, head, subject.id, tag[kind](subject.id));
}

/** The feed of a search, drawn for each who asks: the newest that it finds. */
export async function searchFeed(
  segment: string,
  query: URLSearchParams,
  format: FeedFormat,
): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  const address = searchAddress(Object.fromEntries(query));
  const title = texts(edition, "site")("search.titleOf", { query: address.q });
  const head = {
    edition,
    title: inOneLine(title, outlet.name),
    description: "",
    address: siteUrl() + searchPath(edition.key, address),
    feedAddress: siteUrl() + searchFeedPath(edition.key, address, format),
  };
  const ids = address.q === "" ? [] : await listNewestPublishedFound(edition, address, feedSize);
  const text = await writtenFeed(format, head, await listPublishedArticlesOf(edition.key, ids));
  return fileAnswer(text, feedTypes[format], []);
}

type FeedHead = Omit<Feed, "siteUrl" | "stories" | "kills">;

/** A feed with whole stories; it changes with its list, and with every story and picture in it. */
async function feedAnswer(
  format: FeedFormat,
  head: FeedHead,
  listId: string | null,
  listTag: string,
): Promise<Response> {
  const { text, tags } = await drawFeed(format, head, listId, listTag);
  return fileAnswer(text, feedTypes[format], tags);
}

/** The stories are read all at once, and what is kept is the text: as data they take longer than drawing them. */
async function drawFeed(format: FeedFormat, head: FeedHead, listId: string | null, listTag: string) {
  "use cache";
  const { edition } = head;
  const articles = await listPublishedArticles(edition.key, listId, feedSize);
  const ofStories = articles.flatMap((article) => [
    tag.article(article.id),
    ...pictureIdsShown(article).map(tag.picture),
  ]);
  const tags = [tag.outlet, listTag, ...ofStories];
  keepUnder(...tags);
  const kills = await listPublishedKills(edition.key, listId, killsTold);
  return { text: await writtenFeed(format, head, articles, kills), tags };
}

function originNameOf({ leadPicture }: PublishedArticle, edition: Feed["edition"]): string | null {
  const origin = leadPicture?.origin;
  const t = texts(edition, "site");
  const told = [
    ...(isToldToReaders(origin) ? [t(`origin.${origin}`)] : []),
    ...(leadPicture?.isAltered ? [t("altered")] : []),
  ];
  return told.length > 0 ? told.join(" ") : null;
}

/** What readers are told of a killed story, in plain words. */
function toldKill({ killedAt, notice, ...kill }: KilledStory, edition: Feed["edition"]): FeedKill {
  const t = texts(edition, "site");
  const told = [t("killed.told", { date: newsDate(killedAt, edition) }), ...(notice ? [notice] : [])];
  return { ...kill, killedAt, edition: edition.key, title: t("killed.title"), told };
}

async function writtenFeed(
  format: FeedFormat,
  head: FeedHead,
  articles: PublishedArticle[],
  kills: KilledStory[] = [],
) {
  const { edition } = head;
  const drawn = articles.map(async (article) => ({
    article,
    genreName: texts(edition, "site")(`genre.${article.genre}`),
    originName: originNameOf(article, edition),
    html: await drawDocument("feedStory", { article, edition, siteUrl: siteUrl() }),
  }));
  return writeFeed(format, {
    ...head,
    siteUrl: siteUrl(),
    stories: await Promise.all(drawn),
    kills: kills.map((kill) => toldKill(kill, edition)),
  });
}
