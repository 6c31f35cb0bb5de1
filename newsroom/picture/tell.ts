import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification, picture, user } from "@/db/schema";
import { type Actor, actorId, publishingRoles } from "@/newsroom/access";
import type { NewsroomEvent } from "@/newsroom/events";
import { choicesUnscoped } from "@/newsroom/notification/choices";
import { kindOf } from "@/newsroom/notification/kinds";
import type { PictureNews } from "@/newsroom/notification/rules";
import { isShownToReaders } from "./queries";

const newsOf: Partial<Record<NewsroomEvent["verb"], PictureNews>> = {
  "picture:warnRights": "rightsEnding",
  "picture:endRights": "rightsEnded",
  "picture:blur": "pictureBlurred",
};

/**
 * Tells who brought a picture, and editors, what becomes of it: the right to show it ends soon or has ended, or a part of it is
 * hidden, for which anybody takes it from readers for a moment. A row for the bell.
 */
export async function tellOfPicture(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  const verb = newsOf[event.verb];
  if (!verb) return;
  const [row] = await tx
    .select({ uploadedBy: picture.uploadedBy })
    .from(picture)
    .where(and(eq(picture.id, event.id), verb === "pictureBlurred" ? isShownToReaders : undefined));
  if (!row) return;
  const uploader = row.uploadedBy ? eq(user.id, row.uploadedBy) : undefined;
  const hearers = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.isActive, true), or(inArray(user.role, publishingRoles), uploader)));
  const by = actorId(actor);
  const ids = hearers.map(({ id }) => id).filter((id) => id !== by);
  const choices = await choicesUnscoped(tx, kindOf(verb), ids);
  const rows = ids
    .filter((id) => choices.get(id)?.isInBell)
    .map((userId) => ({ userId, pictureId: event.id, actorId: by, verb }));
  if (rows.length > 0) await tx.insert(notification).values(rows);
}
