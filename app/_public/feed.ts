import { fileAnswer } from "@/app/_answers/file-answer";
import { drawDocument } from "@/components/drawing";
import { absoluteAddress, feedPath, listPath } from "@/newsroom/address/rules";
import { type Feed, rssFeed } from "@/newsroom/feed/rules";
import { type Card, pictureIdsShown } from "@/newsroom/published-article/rules";
import { tag } from "@/newsroom/touched";
import { decodedSegment, listKind, openEdition, present } from "./params";
import { readArticle, readFeedCards, readListSubject } from "./published";
import { siteUrl } from "./site-url";

/** The feed of an edition. */
export async function editionFeed(segment: string): Promise<Response> {
  const { edition, outlet } = await openEdition(segment);
  const head = {
    edition,
    title: outlet.name,
    description: outlet.tagline,
    address: absoluteAddress(siteUrl(), edition.front),
    feedAddress: absoluteAddress(siteUrl(), feedPath(edition.key)),
  };
  return feedAnswer(head, await readFeedCards(edition.key, null), tag.front(edition.key));
}

/** The feed of a section, topic or byline. */
export async function listFeed(segments: { edition: string; kind: string; slug: string }): Promise<Response> {
  const kind = listKind(segments.kind);
  const { edition, outlet } = await openEdition(segments.edition);
  const subject = present(await readListSubject(edition.key, kind, decodedSegment(segments.slug)));
  const head = {
    edition,
    title: `${subject.name} · ${outlet.name}`,
    description: subject.description,
    address: absoluteAddress(siteUrl(), listPath(edition.key, kind, subject.slug)),
    feedAddress: absoluteAddress(siteUrl(), feedPath(edition.key, { kind, slug: subject.slug })),
  };
  return feedAnswer(head, await readFeedCards(edition.key, { kind, id: subject.id }), tag[kind](subject.id));
}

type FeedHead = Omit<Feed, "siteUrl" | "stories">;

/** A feed with whole stories; it changes with its list, and with every story and picture in it. */
async function feedAnswer(head: FeedHead, cards: Card[], listTag: string): Promise<Response> {
  const { edition } = head;
  const drawn = cards.map(async (card) => {
    const answer = await readArticle(card.edition, card.id);
    if (answer?.kind !== "published") return [];
    const { article } = answer;
    return [
      { card, article, html: await drawDocument("feedStory", { article, edition, siteUrl: siteUrl() }) },
    ];
  });
  const stories = (await Promise.all(drawn)).flat();
  return fileAnswer(rssFeed({ ...head, siteUrl: siteUrl(), stories }), "application/rss+xml", [
    tag.outlet,
    listTag,
    ...cards.map(({ id }) => tag.article(id)),
    ...stories.flatMap(({ article }) => pictureIdsShown(article)).map(tag.picture),
  ]);
}
