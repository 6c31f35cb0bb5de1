import { asc, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { view } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { type ListedView, StoriesAsked, viewLimits, viewPath } from "./rules";

/** The lists that a person has kept, and those of the newsroom, the oldest first. Each shows but what one may see. */
export async function listViews(actor: Actor): Promise<ListedView[]> {
  authorize(actor, "desk:open");
  const own = actorId(actor);
  const rows = await db
    .select()
    .from(view)
    .where(or(eq(view.isShared, true), own === null ? undefined : eq(view.ownerId, own)))
    .orderBy(asc(view.createdAt), asc(view.id))
    .limit(2 * viewLimits.views);
  return rows.map(({ id, name, asked, isShared }) => ({
    id,
    name,
    isShared,
    path: viewPath(StoriesAsked.parse(asked)),
  }));
}
