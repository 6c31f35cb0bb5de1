import { changesFile } from "@/newsroom/address/rules";
import type { Body, PlacedPicture } from "@/newsroom/body/rules";
import { countWords, plainText, readingMinutes } from "@/newsroom/body/words";
import type { PublishedByline } from "@/newsroom/byline/rules";
import type { Genre } from "@/newsroom/content/words";
import type { PublishedCorrection } from "@/newsroom/correction/rules";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import type { MediaBase, StoredPicture } from "@/newsroom/picture/rules";
import { mostReadShown } from "@/newsroom/read/rules";

/** A name with an address: a section, topic or byline as readers see it. */
export type Named = { id: string; name: string; slug: string };

/** A picture in the size and words in which a story shows it. */
export type ShownPicture = StoredPicture & {
  caption: string;
  credit: string;
  alternative: string;
  isDecorative: boolean;
};

/** A story as its page shows it. Everything in it comes from the published revision. */
export type PublishedArticle = {
  id: string;
  edition: EditionKey;
  slug: string;
  genre: Genre;
  /** Number of the revision; null for words that readers do not have. */
  revision: number | null;
  headline: string;
  standfirst: string;
  dateline: string;
  section: Named | null;
  topics: Named[];
  bylines: PublishedByline[];
  leadPicture: ShownPicture | null;
  body: Body;
  /** Measures of the pictures that the body places, by id; their words are in the body. */
  pictures: Record<string, StoredPicture>;
  firstPublishedAt: Date;
  /** When readers were last told that it changed. */
  revisedAt: Date | null;
  isOpenForComments: boolean;
  /** Whether readers get comments before an editor has read them. */
  commentsAreShownAtOnce?: boolean;
  /** What readers are told of it, newest first. */
  corrections: PublishedCorrection[];
  /** The same story in other editions, where published. */
  siblings: { edition: EditionKey; id: string; slug: string; headline: string }[];
};

/** What readers are told of a story that was recalled: when, and in its editors' words where they left any. */
export type Killed = { killedAt: Date; notice: string | null };

/** What an article's address answers: a story, the notice of its withdrawal or kill, or nothing. */
export type PublicAnswer =
  | {
      kind: "published";
      article: PublishedArticle /** Milliseconds until its comments close by themselves. */;
      commentsCloseIn: number | null;
    }
  | { kind: "withdrawn"; id: string }
  | ({ kind: "killed"; id: string } & Killed)
  | null;

/** A story in a list. */
export type Card = {
  id: string;
  edition: EditionKey;
  slug: string;
  genre: Genre;
  headline: string;
  standfirst: string;
  section: Named | null;
  /** The first topic. */
  label: Named | null;
  picture: ShownPicture | null;
  firstPublishedAt: Date;
  revisedAt: Date | null;
  /** Who signed it, where that is a part of what it is: of an opinion. */
  signers: Named[];
  /** What an editor says of it on a front. */
  kicker?: string | undefined;
  size?: "small" | "large" | undefined;
  mark?: "urgent" | "live" | undefined;
  /** Where its picture is read from, for the desk's previews. */
  mediaBase?: MediaBase;
  /** Whether it was first published within `recentHours` when this was read: small cards say when only then. */
  isRecent: boolean;
  /** Comments that readers saw of it when this was read, counted up to one more than `countLimit`. */
  commentCount: number;
};

/** A card tells how many comments there are where they are more than this. */
export const fewComments = 5;

/** A page of a list. */
export type PublishedList = {
  cards: Card[];
  total: number;
  hasMore: boolean;
  span: { first: Date; last: Date } | null;
};

export const recentHours = 48;

/** Stories that stand below another as related. */
export const relatedShown = 4;
/** So many of each are enough for a foot: what stands there elsewhere is left out. */
export const relatedWanted = relatedShown + 1;
export const mostReadWanted = mostReadShown + relatedShown + 2;

/** Cards in a list's page. */
export const cardsPerPage = 20;

/** Public path of a story; `slug` is decorative, the id is the key. Not percent-encoded. */
export function articlePath(article: { edition: EditionKey; id: string; slug: string }): string {
  return `/${article.edition}/a/${article.id}/${article.slug}`;
}

/** Path of what changed in a story. Not percent-encoded. */
export function changesPath(article: { edition: EditionKey; id: string; slug: string }): string {
  return `${articlePath(article)}/${changesFile}`;
}

/** Paths of the same story in the other editions that have it. */
export function siblingPaths({ siblings }: Pick<PublishedArticle, "siblings">): Record<EditionKey, string> {
  return Object.fromEntries(siblings.map((sibling) => [sibling.edition, articlePath(sibling)]));
}

/** What a story offers to go on with. */
export type Foot = { next: Card | null; related: Card[]; mostRead: Card[] };

/** A story's foot, where no story stands twice, nor the one above: what goes on with it comes before what is read most. */
export function footOf(id: string, { next, related, mostRead }: Foot): Foot {
  const shown = new Set([id, ...(next ? [next.id] : [])]);
  const take = (cards: Card[], count: number) => {
    const taken = cards.filter((card) => !shown.has(card.id)).slice(0, count);
    for (const card of taken) shown.add(card.id);
    return taken;
  };
  return { next, related: take(related, relatedShown), mostRead: take(mostRead, mostReadShown) };
}

/** Minutes that an edition's readers need for a body. */
export function minutesToRead(body: Body, edition: Edition): number {
  return readingMinutes(countWords(plainText(body)), edition.wordsPerMinute);
}

/** A front: one lead, a second rank, a container for each section, and the newest stories that none of them holds. */
export type Front = {
  lead: Card | null;
  secondRank: Card[];
  containers: { section: Named; cards: Card[] }[];
  latest: Card[];
};

const secondRankSize = 5;
/** Cards in a front's container. */
export const containerSize = 5;
const latestSize = 8;
/** As many of the newest stories as a front may need: those above `latest` hold at least a lead and the second rank. */
export const newestWanted = 40;

/**
 * Composes a front from the newest stories and the newest of each section, both newest first. No story stands
 * twice; a section with nothing left has no container.
 */
export function composeFront(newest: Card[], bySection: { section: Named; cards: Card[] }[]): Front {
  const leadIndex = Math.max(
    0,
    newest.slice(0, secondRankSize + 1).findIndex((card) => card.picture !== null),
  );
  const lead = newest[leadIndex] ?? null;
  const secondRank = newest.filter((card) => card !== lead).slice(0, secondRankSize);
  const shown = new Set([lead, ...secondRank].flatMap((card) => (card ? [card.id] : [])));
  const containers = bySection
    .map(({ section, cards }) => ({
      section,
      cards: cards.filter((card) => !shown.has(card.id)).slice(0, containerSize),
    }))
    .filter(({ cards }) => cards.length > 0);
  for (const { cards } of containers) for (const { id } of cards) shown.add(id);
  const latest = newest.filter(({ id }) => !shown.has(id)).slice(0, latestSize);
  return { lead, secondRank, containers, latest };
}

/** The words of a placed picture with the measures of the stored one, which brings its own where it stands for another. */
export function showPicture(placed: PlacedPicture, stored: StoredPicture): ShownPicture {
  const { caption, credit, alternative, isDecorative } = { ...placed, ...stored.ownWords };
  const { id, width, height, renditions, origin = null, isGraphic = false, focus = null } = stored;
  const { version = 0, isAltered = false } = stored;
  return {
    id,
    width,
    height,
    renditions,
    origin,
    isGraphic,
    focus,
    ...(version > 0 && { version }),
    ...(isAltered && { isAltered }),
    caption,
    credit,
    alternative,
    isDecorative,
  };
}

/** Every picture that a story shows, by id. */
export function pictureIdsShown({ leadPicture, pictures }: PublishedArticle): string[] {
  return [...Object.keys(pictures), ...(leadPicture ? [leadPicture.id] : [])];
}
