import { and, eq, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { notification } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";

/**
 * Marks the actor's notifications up to a moment as read: those that came after the list was drawn stay unread.
 * No history: what somebody has looked at is nobody else's business.
 */
export async function markRead(actor: Actor, input: { until: Date }): Promise<void> {
  const id = actorId(actor);
  if (id === null) return;
  await db
    .update(notification)
    .set({ readAt: new Date() })
    .where(
      and(eq(notification.userId, id), isNull(notification.readAt), lte(notification.createdAt, input.until)),
    );
}
