"use cache";

import type { ListPageProps } from "@/components/list/list-page";
import type { SiteOutlet } from "@/components/site/outlet";
import { isBuilding } from "@/db/env";
import type { ListKind } from "@/newsroom/address/rules";
import { getPublishedBylineBySlug, getPublishedContact } from "@/newsroom/byline/queries";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { getPublishedContainers } from "@/newsroom/front/queries";
import type { FrontSubject, PublishedFront } from "@/newsroom/front/rules";
import { getPublishedNameBySlug } from "@/newsroom/name/queries";
import { listPublishedNameplates } from "@/newsroom/nameplate/queries";
import { getPublishedDay, getPublishedOutlet, listPublishedEditions } from "@/newsroom/outlet/queries";
import { getPublishedPage, listPublishedPages } from "@/newsroom/page/queries";
import type { PageKind, PublishedPage } from "@/newsroom/page/rules";
import {
  getPublishedArticle,
  getPublishedFront,
  getPublishedList,
  getPublishedNext,
  listRelatedPublishedArticles,
} from "@/newsroom/published-article/queries";
import {
  type Card,
  type Front,
  mostReadWanted,
  type PublicAnswer,
  type PublishedArticle,
  pictureIdsShown,
  relatedWanted,
} from "@/newsroom/published-article/rules";
import { countPublishedReactions } from "@/newsroom/reaction/queries";
import type { ReactionCounts } from "@/newsroom/reaction/rules";
import { listMostReadPublished } from "@/newsroom/read/queries";
import { listPublishedSections } from "@/newsroom/section/queries";
import { getPublishedSettings } from "@/newsroom/setting/queries";
import { getPublishedDrawing } from "@/newsroom/share-card/queries";
import { listPublishedTopicIndex } from "@/newsroom/topic/queries";
import type { IndexedTopic } from "@/newsroom/topic/rules";
import { tag } from "@/newsroom/touched";
import { getPublishedUrgent } from "@/newsroom/urgent/queries";
import type { UrgentShown } from "@/newsroom/urgent/rules";
import { addTags, keepForMinutes, keepUnder } from "./keep";

/** How old what is ordered by reads may be. */
const mostReadMinutes = 10;
/** How old what says which topics are busy may be. */
const topicMinutes = 24 * 60;

/**
 * A card that must vanish takes every page along on which it stands. What it says of comments is as old as the page: one
 * more empties no front, and each page ends with its day (`readOutlet`).
 */
const tagsOfCards = (cards: Card[]) =>
  cards.flatMap(({ id, picture }) => [tag.article(id), ...(picture ? [tag.picture(picture.id)] : [])]);

/** Ends what is being read, and every page that shows it, in so many milliseconds. */
const endIn = (left: number) => addTags([tag.until(performance.timeOrigin + performance.now() + left)]);

/** The urgent line of an edition. Whatever shows it ends with it, however late anybody notes that. */
async function readUrgent(edition: EditionKey): Promise<UrgentShown | null> {
  addTags([tag.urgent(edition)]);
  const running = await getPublishedUrgent(edition);
  if (!running) return null;
  const { left, about, ...shown } = running;
  endIn(left);
  if (about) addTags([tag.article(about)]);
  return shown;
}

/** The outlet, its sections and its date, with which it ends; null for an edition that is not in use. */
export async function readOutlet(edition: EditionKey): Promise<SiteOutlet | null> {
  keepUnder(tag.outlet);
  if (isBuilding()) return null;
  const outlet = await getPublishedOutlet();
  const editions = (outlet?.editions ?? []).filter(({ isInUse }) => isInUse);
  const found = editions.find(({ key }) => key === edition);
  const names = outlet?.names[edition];
  if (!found || !names) return null;
  const [sections, pages, urgent, nameplates, { changesAreShown }, { today, left }] = await Promise.all([
    listPublishedSections(edition),
    // A page's first writing touches the whole site.
    listPublishedPages(edition),
    readUrgent(edition),
    listPublishedNameplates(),
    getPublishedSettings(),
    getPublishedDay(found),
  ]);
  endIn(left);
  const nameplate = nameplates[edition] ?? null;
  return {
    edition: found,
    ...names,
    nameplate,
    sections,
    editions,
    pages: pages.map(({ kind }) => kind),
    urgent,
    today,
    areChangesShown: changesAreShown,
  };
}

/** The editions in use, in their order. */
export async function readEditions(): Promise<Edition[]> {
  keepUnder(tag.outlet);
  return isBuilding() ? [] : listPublishedEditions();
}

/** The story at an address, its withdrawal, or null. Also null is kept, under the tag that publishing touches. */
export async function readArticle(edition: EditionKey, id: string): Promise<PublicAnswer> {
  keepUnder(tag.article(id));
  const answer = await getPublishedArticle(edition, id);
  if (answer?.kind !== "published") return answer;
  const { article, commentsCloseIn } = answer;
  if (commentsCloseIn) endIn(commentsCloseIn);
  addTags([
    ...pictureIdsShown(article).map(tag.picture),
    ...article.siblings.map(({ id }) => tag.article(id)),
  ]);
  return answer;
}

/** The fingerprint of the card that was drawn of a story; null while there is none. */
export async function readShareCard(articleId: string): Promise<string | null> {
  keepUnder(tag.shareCard(articleId), tag.article(articleId));
  return (await getPublishedDrawing(articleId))?.fingerprint ?? null;
}

/** What to read next, enough for `footOf`. */
export async function readRelated(
  shown: Pick<PublishedArticle, "id" | "edition" | "topics" | "section">,
): Promise<Card[]> {
  keepUnder(
    tag.article(shown.id),
    ...shown.topics.map((topic) => tag.topic(topic.id)),
    ...(shown.section ? [tag.section(shown.section.id)] : []),
  );
  const cards = await listRelatedPublishedArticles(shown, relatedWanted);
  addTags(tagsOfCards(cards));
  return cards;
}

/** What follows a story in its section. */
export async function readNext({
  id,
  edition,
  section,
  firstPublishedAt,
}: Pick<PublishedArticle, "id" | "edition" | "section" | "firstPublishedAt">): Promise<Card | null> {
  if (!section) return null;
  keepUnder(tag.section(section.id));
  const next = await getPublishedNext(edition, section.id, { id, firstPublishedAt });
  addTags(tagsOfCards(next ? [next] : []));
  return next;
}

/** What an edition's readers read most, of a section or of all, as of a few minutes ago, enough for `footOf`. */
export async function readMostRead(edition: EditionKey, sectionId: string | null): Promise<Card[]> {
  keepForMinutes(mostReadMinutes, ...(sectionId === null ? [] : [tag.section(sectionId)]));
  const cards = await listMostReadPublished(edition, sectionId, mostReadWanted);
  addTags(tagsOfCards(cards));
  return cards;
}

/** How a story's readers answered; touched at most twice a second. */
export async function readReactions(articleId: string): Promise<ReactionCounts> {
  keepUnder(tag.reactions(articleId));
  return (await countPublishedReactions(articleId)) ?? { liked: 0, disliked: 0 };
}

/** An edition's front. */
export async function readFront(edition: EditionKey): Promise<Front> {
  keepUnder(tag.front(edition));
  const front = await getPublishedFront(edition);
  const cards = [
    ...front.secondRank,
    ...front.containers.flatMap((container) => container.cards),
    ...front.latest,
  ];
  addTags(tagsOfCards(front.lead ? [front.lead, ...cards] : cards));
  return front;
}

/** The newest stories of an edition, for a page that has none of its own. */
export async function readNewest(edition: EditionKey): Promise<Card[]> {
  keepUnder(tag.front(edition));
  const { lead, secondRank } = await getPublishedFront(edition);
  const cards = lead ? [lead, ...secondRank] : [];
  addTags(tagsOfCards(cards));
  return cards;
}

/** What an editor launched as a front; null where nothing was, so that the newest stand there. */
export async function readContainers(subject: FrontSubject): Promise<PublishedFront | null> {
  const { edition, sectionId, topicId } = subject;
  const own = sectionId ? [tag.section(sectionId)] : topicId ? [tag.topic(topicId)] : [];
  const front = await getPublishedContainers(subject);
  const containers = front?.containers ?? [];
  const isByReads = containers.some(({ by }) => by === "mostRead");
  // Whatever is published in the edition may fill a place.
  const tags = [tag.front(edition), ...own];
  if (isByReads) keepForMinutes(mostReadMinutes, ...tags);
  else keepUnder(...tags);
  addTags(tagsOfCards(containers.flatMap(({ cards }) => cards)));
  return front;
}

/** A section, topic or byline as the head of its list; its `slug` is the current one, whatever was asked for. */
type ListSubject = ListPageProps["subject"];

/** What has or had an address among the lists of an edition; null for nothing. */
export async function readListSubject(
  edition: EditionKey,
  kind: ListKind,
  slug: string,
): Promise<ListSubject | null> {
  keepUnder();
  if (kind !== "byline") {
    const named = await getPublishedNameBySlug(kind, edition, slug);
    return named && { ...named, picture: null, contact: null };
  }
  // A first story opens the page; publishing touches the front.
  addTags([tag.front(edition)]);
  const byline = await getPublishedBylineBySlug(edition, slug);
  if (byline?.picture) addTags([tag.picture(byline.picture.id)]);
  return byline && { ...byline, contact: await getPublishedContact(byline.id) };
}

/** One page of a list; null for a page that does not exist. */
export async function readList(edition: EditionKey, kind: ListKind, id: string, page: number) {
  keepUnder(tag[kind](id));
  const list = await getPublishedList(edition, id, page);
  if (list) addTags(tagsOfCards(list.cards));
  return list;
}

/** The topics of an edition that have a story. */
export async function readTopics(edition: EditionKey): Promise<IndexedTopic[]> {
  // What was written about of late grows old by itself.
  keepForMinutes(topicMinutes, tag.front(edition));
  return isBuilding() ? [] : listPublishedTopicIndex(edition);
}

/** A standing page; null until it has been written. */
export async function readPage(edition: EditionKey, kind: PageKind): Promise<PublishedPage | null> {
  keepUnder(tag.page(edition, kind));
  return getPublishedPage(edition, kind);
}
