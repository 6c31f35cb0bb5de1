import { and, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { byline, bylineName, picture, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { publishedColumns, withNames } from "@/newsroom/name/queries";
import { compareNames, inOrderOfNames } from "@/newsroom/name/rules";
import { standingFor } from "@/newsroom/picture/standing";
import { isForReaders } from "@/newsroom/published-article/visibility";
import type { ChoosableByline, Contact, ManagedByline, PublishedByline } from "./rules";
import { hasSigned } from "./visibility";

/** The portrait of the joined byline, or what stands in its place, where readers may have it. */
const isPortrait = and(
  eq(picture.id, standingFor(byline.pictureId)),
  isForReaders,
  eq(picture.isGraphic, false),
);

/** Columns by name: the account behind a byline must never slip into what readers get. */
const published = {
  ...publishedColumns(bylineName),
  picture: {
    id: picture.id,
    width: picture.width,
    height: picture.height,
    renditions: picture.renditions,
    focus: picture.focus,
    caption: picture.caption,
    credit: picture.credit,
    alternative: picture.alternative,
    isDecorative: picture.isDecorative,
  },
};

/**
 * The byline that has a slug today; null for one that has signed nothing readers had. A deactivated one still answers,
 * since its stories stand there.
 */
export async function getPublishedBylineBySlug(
  edition: EditionKey,
  slug: string,
): Promise<PublishedByline | null> {
  const [row] = await db
    .select(published)
    .from(bylineName)
    .innerJoin(byline, eq(byline.id, bylineName.subjectId))
    .leftJoin(picture, isPortrait)
    .where(
      and(
        eq(bylineName.edition, edition),
        eq(bylineName.slug, slug),
        hasSigned(byline.id, bylineName.edition),
      ),
    );
  return row ?? null;
}

/** How readers reach who signs: what was typed to be published, and nothing of the account. Its callers found the byline published. */
export async function getPublishedContact(id: string): Promise<Contact | null> {
  const [row] = await db
    .select({ mail: byline.mail, links: byline.links })
    .from(byline)
    .where(eq(byline.id, id));
  return row ?? null;
}

/** Who signs stories, as readers see it, in no order: callers have settled who may see those stories. */
export function listSignersUnscoped(edition: EditionKey, ids: string[]): Promise<PublishedByline[]> {
  return db
    .select(published)
    .from(bylineName)
    .innerJoin(byline, eq(byline.id, bylineName.subjectId))
    .leftJoin(picture, isPortrait)
    .where(and(eq(bylineName.edition, edition), inArray(bylineName.subjectId, ids)));
}

/** Who may sign a story of an edition: active bylines named in it, one's own first, then by name. */
export async function listBylines(actor: Actor, edition: EditionKey): Promise<ChoosableByline[]> {
  authorize(actor, "article:create");
  const rows = await db
    .select({ id: byline.id, name: bylineName.name, userId: byline.userId })
    .from(byline)
    .innerJoin(bylineName, and(eq(bylineName.subjectId, byline.id), eq(bylineName.edition, edition)))
    .where(eq(byline.isActive, true));
  const own = actorId(actor);
  return rows
    .map(({ id, name, userId }) => ({ id, name, isOwn: own !== null && userId === own }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || compareNames(a.name, b.name));
}

/**
 * Every byline by its name nearest to `edition`, deactivated ones last; the account behind it is shown to
 * administrators alone.
 */
export async function listManagedBylines(actor: Actor, edition: EditionKey): Promise<ManagedByline[]> {
  authorize(actor, "byline:create");
  const hidden = can(actor, "byline:manage") ? {} : { userId: null, userName: null };
  const rows = (await selectBylinesUnscoped(db)).map((row) => ({ ...row, ...hidden }));
  return inOrderOfNames(await withNames(db, "byline", rows), edition);
}

/** A query for every byline as administrators manage it, but for its names; callers may narrow and lock it. */
export const selectBylinesUnscoped = (executor: Executor) =>
  executor
    .select({
      id: byline.id,
      isActive: byline.isActive,
      isPenName: byline.isPenName,
      pictureId: byline.pictureId,
      mail: byline.mail,
      links: byline.links,
      userId: byline.userId,
      userName: user.name,
    })
    .from(byline)
    .leftJoin(user, eq(user.id, byline.userId));
