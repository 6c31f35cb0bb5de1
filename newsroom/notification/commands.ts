import { and, eq, isNull, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { notification } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { isUuid } from "@/newsroom/input";
import type { NotificationsSeen } from "./input";

/**
 * Marks the actor's notifications up to a moment as read: those that came after the list was drawn stay unread.
 * No history: what somebody has looked at is nobody else's business.
 */
export async function markRead(actor: Actor, input: NotificationsSeen): Promise<void> {
  const id = actorId(actor);
  if (id === null) return;
  await db
    .update(notification)
    .set({ readAt: clock })
    .where(
      and(eq(notification.userId, id), isNull(notification.readAt), lte(notification.createdAt, input.until)),
    );
}

/**
 * Marks one of the actor's notifications as read, with older ones on the same story, picture or front, and answers
 * which it is about. Throws `not_found` for another's. No history, as above.
 */
export async function openNotification(
  actor: Actor,
  input: { id: string },
): Promise<{ articleId: string } | { pictureId: string } | { frontId: string }> {
  const userId = actorId(actor);
  if (userId === null || !isUuid(input.id)) throw notFound();
  const own = and(eq(notification.id, input.id), eq(notification.userId, userId));
  const [opened] = await db
    .select({
      articleId: notification.articleId,
      pictureId: notification.pictureId,
      frontId: notification.frontId,
      createdAt: notification.createdAt,
    })
    .from(notification)
    .where(own);
  if (!opened) throw notFound();
  const { createdAt, articleId, pictureId, frontId } = opened;
  const isSame = and(
    articleId === null ? undefined : eq(notification.articleId, articleId),
    pictureId === null ? undefined : eq(notification.pictureId, pictureId),
    frontId === null ? undefined : eq(notification.frontId, frontId),
  );
  await db
    .update(notification)
    .set({ readAt: clock })
    .where(
      and(
        eq(notification.userId, userId),
        isSame,
        isNull(notification.readAt),
        lte(notification.createdAt, createdAt),
      ),
    );
  // One of them is not null, says the table.
  if (articleId !== null) return { articleId };
  return pictureId !== null ? { pictureId } : { frontId: frontId ?? "" };
}
