import { and, asc, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { frontPresence, user } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadFrontUnscoped } from "./queries";
import type { FrontChosen } from "./rules";

/** Seconds after which somebody who is not heard of again is taken to have left; a page is heard of twice within. */
const presenceSeconds = 45;

/**
 * Notes that the actor has a draft open, and answers who else has it and which version it has by now. Whoever closes
 * it, or looks elsewhere, ends to be told of by herself. Throws `not_found`. No history: nothing changes.
 */
export async function lookAtFront(
  actor: Actor,
  { frontId }: FrontChosen,
): Promise<{ others: string[]; version: number }> {
  authorize(actor, "front:compose");
  const { version } = await loadFrontUnscoped(db, frontId);
  const userId = actorId(actor);
  if (userId !== null)
    await db
      .insert(frontPresence)
      .values({ frontId, userId, seenAt: clock })
      .onConflictDoUpdate({
        target: [frontPresence.frontId, frontPresence.userId],
        set: { seenAt: clock },
      });
  const rows = await db
    .select({ name: user.name })
    .from(frontPresence)
    .innerJoin(user, eq(user.id, frontPresence.userId))
    .where(
      and(
        eq(frontPresence.frontId, frontId),
        isWithin(presenceSeconds, frontPresence.seenAt),
        eq(user.isActive, true),
        userId === null ? undefined : ne(user.id, userId),
      ),
    )
    .orderBy(asc(user.name));
  return { others: rows.map(({ name }) => name), version };
}
