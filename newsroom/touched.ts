import { z } from "zod";
import type { ListKind } from "./address/rules";

/** Names of the cache tags, in one place: what a read is cached under and what a change touches. */
export const tag = {
  site: "site",
  outlet: "outlet",
  article: (id: string) => `article:${id}`,
  front: (edition: string) => `front:${edition}`,
  /** The urgent line, on every page of an edition. */
  urgent: (edition: string) => `urgent:${edition}`,
  section: (id: string) => `section:${id}`,
  topic: (id: string) => `topic:${id}`,
  byline: (id: string) => `byline:${id}`,
  picture: (id: string) => `picture:${id}`,
  /** What readers load of a picture, while a story that shows it is with them. */
  file: (pictureId: string) => `file:${pictureId}`,
  /** A story's card for links elsewhere, in the head of its page. */
  shareCard: (articleId: string) => `card:${articleId}`,
  /** The sitemap. */
  addresses: (edition: string) => `addresses:${edition}`,
  /** The corrections of an edition's stories. */
  corrections: (edition: string) => `corrections:${edition}`,
  /** By what an edition judges comments; its essence stands above the form below each story. */
  policy: (edition: string) => `policy:${edition}`,
  /** What an edition tells of its comments, month by month. */
  commentFigures: (edition: string) => `comment-figures:${edition}`,
  comments: (articleId: string) => `comments:${articleId}`,
  commentPage: (articleId: string, page: number) => `comments:${articleId}:${page}`,
  reactions: (articleId: string) => `reactions:${articleId}`,
  /** Expires by itself at a moment of this process's steady clock, wherever it keeps it (server/kept.js). */
  until: (moment: number) => `until:${Math.floor(moment)}`,
  /** Where old addresses lead (newsroom/redirect). */
  redirects: "redirects",
  page: (edition: string, kind: string) => `page:${edition}:${kind}`,
};

/** Names of sections, topics and bylines stand on pages of every kind, so changes of theirs touch the whole site. */
export const touchedByName = (kind: ListKind, id: string): string[] => [tag.site, tag[kind](id)];

const edgeSeconds = 3600;

/** Tags as processes tell them to each other. */
export const TouchedTags = z.array(z.string().min(1).max(256)).max(10_000);

/**
 * Headers by which an edge cache may keep an answer that one of the tags purges (Edge Architecture Specification 1.0).
 * After an hour, or `seconds` where it is good for less, it asks again and mostly hears 304, so that a purge that never
 * arrived does not hold for ever.
 */
export function surrogateHeaders(tags: string[], seconds = edgeSeconds): Record<string, string> {
  const most = Math.min(seconds, edgeSeconds);
  return { "Surrogate-Control": `max-age=${most}`, "Surrogate-Key": tags.join(" ") };
}

/** What readers see of a story, as far as caches care. */
export type ShownArticle = {
  id: string;
  edition: string;
  sectionId: string | null;
  topicIds: string[];
  bylineIds: string[];
  pictureIds: string[];
};

/**
 * Tags touched when what readers have of a story changes: its page, its edition's front and sitemap, the lists of what
 * they had (`before`) and of what they get (`after`; null where they have nothing), and pictures that come or go.
 */
export function touchedByArticle(before: ShownArticle | null, after: ShownArticle | null): string[] {
  const tags = new Set<string>();
  const [had = [], get = []] = [before?.pictureIds, after?.pictureIds];
  for (const id of [...had, ...get]) if (!(had.includes(id) && get.includes(id))) tags.add(tag.file(id));
  for (const shown of [before, after]) {
    if (!shown) continue;
    tags.add(tag.article(shown.id));
    tags.add(tag.front(shown.edition));
    tags.add(tag.addresses(shown.edition));
    // Its corrections come and go with it.
    if (!before || !after) tags.add(tag.corrections(shown.edition));
    if (shown.sectionId) tags.add(tag.section(shown.sectionId));
    for (const id of shown.topicIds) tags.add(tag.topic(id));
    for (const id of shown.bylineIds) tags.add(tag.byline(id));
  }
  return [...tags];
}
