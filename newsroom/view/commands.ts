import { eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { view } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { askedIn, type ViewChosen, type ViewToKeep, viewLimits } from "./rules";

/**
 * Keeps a list under a name, for oneself, or for all where editors share it. Throws `forbidden`, `invalid` where there are as many
 * as may be.
 */
export async function keepView(actor: Actor, { name, query, isShared }: ViewToKeep): Promise<{ id: string }> {
  authorize(actor, isShared ? "view:share" : "desk:open");
  const ownerId = isShared ? null : actorId(actor);
  if (!isShared && ownerId === null) throw notFound();
  return withTransaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`view:${ownerId}`}, 0))`);
    const others = ownerId === null ? eq(view.isShared, true) : eq(view.ownerId, ownerId);
    if ((await tx.$count(view, others)) >= viewLimits.views)
      throw new NewsroomError("invalid", "view.tooMany");
    const asked = askedIn(query);
    const [made] = await tx
      .insert(view)
      .values({ name, asked, ownerId, isShared })
      .returning({ id: view.id });
    if (!made) throw notFound();
    await record(tx, actor, { verb: "view:keep", id: made.id, after: { name, isShared }, tags: [] });
    return made;
  });
}

/** Takes a kept list away: one's own, or the newsroom's where editors do. Throws `not_found`, `forbidden`. */
export async function removeView(actor: Actor, { id }: ViewChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const [row] = await tx.select().from(view).where(eq(view.id, id)).for("update");
    const isOwn = row?.ownerId !== null && row?.ownerId === actorId(actor);
    // Of another's nothing is said.
    if (!row || (!row.isShared && !isOwn)) throw notFound();
    authorize(actor, row.isShared ? "view:share" : "desk:open");
    await tx.delete(view).where(eq(view.id, id));
    const { name, isShared } = row;
    await record(tx, actor, { verb: "view:remove", id, before: { name, isShared }, tags: [] });
  });
}
