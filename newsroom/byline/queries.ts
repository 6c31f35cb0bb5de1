import { and, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { byline, bylineName, picture, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { editionOrder } from "@/newsroom/edition/order";
import { byEdition, type EditionKey, nearest } from "@/newsroom/edition/rules";
import { compareNames } from "@/newsroom/name/rules";
import type { ChoosableByline, ManagedByline, PublishedByline } from "./rules";
import { hasSigned } from "./visibility";

/** Columns by name: the account behind a byline must never slip into what readers get. */
const published = {
  id: bylineName.bylineId,
  name: bylineName.name,
  slug: bylineName.slug,
  biography: bylineName.biography,
  picture: {
    id: picture.id,
    width: picture.width,
    height: picture.height,
    renditions: picture.renditions,
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
    .innerJoin(byline, eq(byline.id, bylineName.bylineId))
    .leftJoin(picture, and(eq(picture.id, byline.pictureId), eq(picture.state, "ready")))
    .where(
      and(
        eq(bylineName.edition, edition),
        eq(bylineName.slug, slug),
        hasSigned(byline.id, bylineName.edition),
      ),
    );
  return row ?? null;
}

/** Who may sign a story of an edition: active bylines named in it, one's own first, then by name. */
export async function listBylines(actor: Actor, edition: EditionKey): Promise<ChoosableByline[]> {
  authorize(actor, "article:create");
  const rows = await db
    .select({ id: byline.id, name: bylineName.name, userId: byline.userId })
    .from(byline)
    .innerJoin(bylineName, and(eq(bylineName.bylineId, byline.id), eq(bylineName.edition, edition)))
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
  const nameOf = (each: ManagedByline) => nearest(each.names, edition)?.name ?? "";
  const hidden = can(actor, "byline:manage") ? {} : { userId: null, userName: null };
  const bylines = await loadBylinesUnscoped(db);
  return bylines
    .map((each) => ({ ...each, ...hidden }))
    .toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || compareNames(nameOf(a), nameOf(b)));
}

/** Bylines as administrators manage them; all, or those of `ids`. */
export async function loadBylinesUnscoped(executor: Executor, ids?: string[]): Promise<ManagedByline[]> {
  const rows = await executor
    .select({
      id: byline.id,
      isActive: byline.isActive,
      isPenName: byline.isPenName,
      pictureId: byline.pictureId,
      userId: byline.userId,
      userName: user.name,
    })
    .from(byline)
    .leftJoin(user, eq(user.id, byline.userId))
    .where(ids ? inArray(byline.id, ids) : undefined);
  const names = await executor
    .select()
    .from(bylineName)
    .where(ids ? inArray(bylineName.bylineId, ids) : undefined)
    .orderBy(editionOrder(bylineName.edition));
  return rows.map((row) => ({ ...row, names: byEdition(names.filter((name) => name.bylineId === row.id)) }));
}
