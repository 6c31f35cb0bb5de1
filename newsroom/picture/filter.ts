import { and, eq, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsWords, folded } from "@/db/folded";
import {
  byline,
  frontRevisionPicture,
  picture,
  revisionPicture,
  section,
  workingCopyPicture,
} from "@/db/schema";
import { type Actor, actorId, can } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { searchWords } from "@/newsroom/language/search-words";
import type { PictureFilter } from "./input";
import { endsSoonDays, uploadedDays } from "./rules";
import { named } from "./standing";

/** Of whom: oneself, or a colleague as far as `actor` may know who brought what; of anybody else nothing. */
function isBroughtBy(actor: Actor, by: string): SQL {
  const own = actorId(actor);
  const id = by === "me" ? own : by;
  if (id === null || (id !== own && !can(actor, "picture:seeEveryUploader"))) return sql`false`;
  return eq(picture.uploadedBy, id);
}

/** In a story that `actor` may see: what is being written shows it, or what readers have. */
function isInStory(actor: Actor, id: string): SQL {
  return sql`${picture.id} in (
    select picture_id from ${workingCopyPicture}
      join article on article.id = article_id where article.id = ${id} and ${articlesVisibleTo(actor)}
    union select picture_id from ${revisionPicture}
      join article on article.published_revision_id = revision_id
      where article.id = ${id} and ${articlesVisibleTo(actor)})`;
}

/** In a story with a topic that `actor` may see: what is being written shows it, or what readers have. */
function isOfTopic(actor: Actor, id: string): SQL {
  // Whatever went into it, or into what it went into: words that are kept name those.
  const ids = sql`(select all_of.id from topic one join topic all_of
    on coalesce(all_of.merged_into, all_of.id) = coalesce(one.merged_into, one.id) where one.id::text = ${id})`;
  return sql`${picture.id} in (
    select placed.picture_id from ${workingCopyPicture} placed
      join article on article.id = placed.article_id
      join working_copy copy on copy.article_id = article.id
      where copy.content->'topicIds' ?| array(select id::text from ${ids} named) and ${articlesVisibleTo(actor)}
    union select shown.picture_id from ${revisionPicture} shown
      join revision_topic about on about.revision_id = shown.revision_id
      join article on article.published_revision_id = shown.revision_id
      where about.topic_id in ${ids} and ${articlesVisibleTo(actor)})`;
}

/** Nothing that is kept names it: no story, in no revision, no front and nobody's portrait, and it stands for no other. */
const isUnused = and(
  notExists(db.select().from(workingCopyPicture).where(eq(workingCopyPicture.pictureId, picture.id))),
  notExists(db.select().from(revisionPicture).where(eq(revisionPicture.pictureId, picture.id))),
  notExists(db.select().from(frontRevisionPicture).where(eq(frontRevisionPicture.pictureId, picture.id))),
  notExists(db.select().from(byline).where(eq(byline.pictureId, picture.id))),
  notExists(db.select().from(section).where(eq(section.fallbackPictureId, picture.id))),
  notExists(db.select().from(named).where(eq(named.replacedBy, picture.id))),
);

const endsWithin = (days: number) =>
  and(isNull(picture.rightsEndedAt), sql`${picture.rightsEndOn} <= current_date + ${days}::int`);

/** What somebody wants of the library, as a clause; nothing wanted is everything. */
export function isWanted(actor: Actor, filter: PictureFilter): SQL | undefined {
  const { search = "", by, story, topic, basis, ends, credit = "", since, use } = filter;
  return and(
    containsWords(picture.foldedWords, searchWords(search)),
    containsWords(folded(picture.credit), searchWords(credit)),
    by ? isBroughtBy(actor, by) : undefined,
    story ? isInStory(actor, story) : undefined,
    topic ? isOfTopic(actor, topic) : undefined,
    basis === "none" ? isNull(picture.basis) : basis ? eq(picture.basis, basis) : undefined,
    ends === "soon" ? endsWithin(endsSoonDays) : undefined,
    ends === "ended" ? isNotNull(picture.rightsEndedAt) : undefined,
    since ? sql`${picture.createdAt} > now() - make_interval(days => ${uploadedDays[since]})` : undefined,
    use === "unused" ? isUnused : undefined,
  );
}
