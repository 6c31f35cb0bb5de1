import { and, asc, desc, eq, inArray, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { containsAnyOfEach, folded } from "@/db/folded";
import { picture, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import { notFound } from "@/newsroom/errors";
import { inOrder } from "@/newsroom/paging";
import { isShortId } from "@/newsroom/short-id";
import { renditionKey } from "./files";
import { isWanted } from "./filter";
import type { PictureFilter } from "./input";
import { type LibraryPicture, pageSizeOf, type RenditionName } from "./rules";

const columns = {
  id: picture.id,
  state: picture.state,
  fileName: picture.fileName,
  width: picture.width,
  height: picture.height,
  bytes: picture.bytes,
  renditions: picture.renditions,
  caption: picture.caption,
  credit: picture.credit,
  alternative: picture.alternative,
  isDecorative: picture.isDecorative,
  isGraphic: picture.isGraphic,
  focus: picture.focus,
  blurred: picture.blurred,
  version: picture.version,
  basis: picture.basis,
  origin: picture.origin,
  restrictions: picture.restrictions,
  rightsEndOn: picture.rightsEndOn,
  rightsEndedAt: picture.rightsEndedAt,
  takenAt: picture.takenAt,
  createdAt: picture.createdAt,
  uploadedBy: picture.uploadedBy,
  uploaderName: user.name,
};

type Row = { uploadedBy: string | null; uploaderName: string | null };

/**
 * A picture as `actor` may know it. Who brought it is for the person herself and for administrators: beside a story
 * signed with a pen-name it would name the writer.
 */
function seenBy<R extends Row>(actor: Actor, { uploadedBy, uploaderName, ...facts }: R) {
  const isOwn = uploadedBy !== null && uploadedBy === actorId(actor);
  const maySee = isOwn || can(actor, "picture:seeEveryUploader");
  return { ...facts, isOwn, uploader: maySee ? { name: uploaderName } : null };
}

/** Pictures that a clause names, newest first, and how many there are. */
async function listChosen(actor: Actor, wanted: SQL | undefined, page: number, size: number) {
  const clause = and(wanted, picturesVisibleTo(actor));
  const pictures = await db
    .select(columns)
    .from(picture)
    .leftJoin(user, eq(user.id, picture.uploadedBy))
    .where(clause)
    .orderBy(desc(picture.createdAt), desc(picture.id))
    .limit(size)
    .offset((page - 1) * size);
  return { pictures: pictures.map((each) => seenBy(actor, each)), total: await db.$count(picture, clause) };
}

/** A page of the library, newest first, and how many pictures match. Words that are sought forgive Arabic spelling. */
export async function listPictures(
  actor: Actor,
  filter: PictureFilter,
): Promise<{ pictures: LibraryPicture[]; total: number }> {
  authorize(actor, "picture:read");
  return listChosen(actor, isWanted(actor, filter), Math.max(1, filter.page ?? 1), pageSizeOf(filter));
}

/**
 * Pictures whose words hold, for each word of a search, one of its spellings, or that somebody brought who is called so,
 * as far as `actor` may know it.
 */
export async function findPictures(
  actor: Actor,
  sought: string[][],
  page: number,
  size: number,
): Promise<{ pictures: LibraryPicture[]; total: number }> {
  authorize(actor, "picture:read");
  const named = db
    .select({ id: user.id })
    .from(user)
    .where(
      and(
        containsAnyOfEach(folded(user.name), sought),
        can(actor, "picture:seeEveryUploader") ? undefined : eq(user.id, actorId(actor) ?? sql`null`),
      ),
    );
  const isTold = containsAnyOfEach(picture.foldedWords, sought);
  return listChosen(actor, or(isTold, inArray(picture.uploadedBy, named)), page, size);
}

/** Who brought pictures, by name: for who may know it of everybody; of none else. */
export async function listUploaders(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, "picture:seeEveryUploader")) return [];
  return db
    .selectDistinct({ id: user.id, name: user.name })
    .from(picture)
    .innerJoin(user, eq(user.id, picture.uploadedBy))
    .where(isNotNull(picture.uploadedBy))
    .orderBy(asc(user.name));
}

/** One picture of the library. Throws `not_found`. */
export async function getPicture(actor: Actor, id: string): Promise<LibraryPicture> {
  authorize(actor, "picture:read");
  if (!isShortId(id)) throw notFound();
  const [found] = await db
    .select({ ...columns, replacedBy: picture.replacedBy })
    .from(picture)
    .leftJoin(user, eq(user.id, picture.uploadedBy))
    .where(and(eq(picture.id, id), picturesVisibleTo(actor)));
  if (!found) throw notFound();
  const { replacedBy, ...facts } = found;
  const [replacement = null] = replacedBy === null ? [] : await listPicturesOf(actor, [replacedBy]);
  return { ...seenBy(actor, facts), replacement };
}

/** Those of some pictures that the library has, in their order: one may have been removed since it was named. */
export async function listPicturesOf(actor: Actor, ids: string[]): Promise<LibraryPicture[]> {
  authorize(actor, "picture:read");
  const rows = await db
    .select({ ...columns, replacedBy: picture.replacedBy })
    .from(picture)
    .leftJoin(user, eq(user.id, picture.uploadedBy))
    .where(and(inArray(picture.id, ids), picturesVisibleTo(actor)));
  const others = rows.flatMap(({ replacedBy }) => replacedBy ?? []);
  // One step leads to the end: what stands in a place is replaced by nothing.
  const standing = others.length > 0 ? await listPicturesOf(actor, others) : [];
  return inOrder(
    ids,
    rows.map(({ replacedBy, ...each }) => ({
      ...seenBy(actor, each),
      replacement: standing.find(({ id }) => id === replacedBy) ?? null,
    })),
  );
}

/**
 * Readable by strangers: exactly while the right to show the picture has not ended, no other stands in its place, and a
 * published story shows it or one that it stands for, in its text or as the portrait of somebody who signs it, or a front
 * that readers have shows it on a card, or a section has it for stories that lose their own.
 */
export const isShownToReaders = sql`${picture.rightsEndedAt} is null and ${picture.replacedBy} is null
  and exists (select 1 from picture placed where (placed.id = ${picture.id} or placed.replaced_by = ${picture.id}) and (
    exists (select 1 from revision_picture shown join article on article.published_revision_id = shown.revision_id
      where shown.picture_id = placed.id and article.public_state = 'published')
    or exists (select 1 from byline join revision_byline signed on signed.byline_id = byline.id
      join article on article.published_revision_id = signed.revision_id
      where byline.picture_id = placed.id and article.public_state = 'published')
    or exists (select 1 from front_revision_picture chosen join front on front.live_revision_id = chosen.revision_id
      where chosen.picture_id = placed.id)
    or exists (select 1 from section where fallback_picture_id = placed.id)))`;

/**
 * The pictures `actor` may see, as a clause: all of the library, but those that a story under embargo shows or has shown
 * which is not hers to read, be it in the trash, as long as readers have not got them and somebody else brought them.
 */
function picturesVisibleTo(actor: Actor): SQL {
  if (can(actor, "article:listEverything")) return sql`true`;
  const own = actorId(actor);
  const isIt = sql`(placed.id = ${picture.id} or placed.replaced_by = ${picture.id})`;
  const isHidden = sql`${isIt} and ${isUnderEmbargo} and not ${articlesVisibleTo(actor)}`;
  return sql`(${picture.uploadedBy} = ${own} or (${isShownToReaders}) or not (
    exists (select 1 from working_copy_picture used
      join picture placed on placed.id = used.picture_id
      join article on article.id = used.article_id
      where ${isHidden})
    or exists (select 1 from revision_picture used
      join picture placed on placed.id = used.picture_id
      join revision on revision.id = used.revision_id
      join article on article.id = revision.article_id
      where ${isHidden})
    or exists (select 1 from trash removed
      join picture placed on placed.id = any(removed.picture_ids)
      where ${isIt} and removed.embargo_until > clock_timestamp()
        and ${own}::uuid is distinct from removed.owner_id and ${own}::uuid is distinct from removed.trashed_by)))`;
}

/** Throws `not_found` where one of some pictures is not `actor`'s to see. */
export async function demandSeen(executor: Executor, actor: Actor, ids: string[]): Promise<void> {
  if (can(actor, "article:listEverything")) return;
  const isHidden = and(inArray(picture.id, ids), not(picturesVisibleTo(actor)));
  if ((await executor.$count(picture, isHidden)) > 0) throw notFound();
}

export type Rendition = {
  key: string;
  mediaType: string;
  etag: string;
  /** Ids of the bylines whose portrait it is. */
  portraitOf: string[];
};

const portraitOf = sql<
  string[]
>`array(select byline.id from byline join picture placed on placed.id = byline.picture_id
  where placed.id = picture.id or placed.replaced_by = picture.id)`;

/** Any rendition, or one of those in `clause`; callers have settled who may have it. */
export async function findRenditionUnscoped(
  id: string,
  name: RenditionName,
  clause?: SQL,
): Promise<Rendition | null> {
  if (!isShortId(id)) return null;
  const { width, format } = name;
  const [row] = await db
    .select({
      renditions: picture.renditions,
      sha256: picture.sha256,
      version: picture.version,
      portraitOf,
    })
    .from(picture)
    .where(and(eq(picture.id, id), clause));
  if (!row?.renditions[format]?.includes(width)) return null;
  const { version } = row;
  // Who has the pixels of another version has not these.
  const etag = `"${row.sha256.slice(0, 16)}${version > 0 ? `-v${version}` : ""}-${width}-${format}"`;
  const key = renditionKey({ id, version }, width, format);
  return { key, mediaType: `image/${format}`, etag, portraitOf: row.portraitOf };
}

/** A rendition that anybody may have now; null for every other, existing or not. */
export function getPublishedRendition(id: string, name: RenditionName): Promise<Rendition | null> {
  return findRenditionUnscoped(id, name, isShownToReaders);
}

/** Any rendition, for the desk; null where there is none. */
export async function getRendition(actor: Actor, id: string, name: RenditionName): Promise<Rendition | null> {
  authorize(actor, "picture:read");
  return findRenditionUnscoped(id, name, picturesVisibleTo(actor));
}
