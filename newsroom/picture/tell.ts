import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notification, picture, user } from "@/db/schema";
import { type Actor, actorId, publishingRoles } from "@/newsroom/access";
import type { NewsroomEvent } from "@/newsroom/events";
import type { RightsNews } from "@/newsroom/notification/rules";

/** Tells who brought a picture, and editors, that the right to show it ends soon or has ended: a row for the bell. */
export async function tellOfRights(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  if (event.verb !== "picture:warnRights" && event.verb !== "picture:endRights") return;
  const verb: RightsNews = event.verb === "picture:warnRights" ? "rightsEnding" : "rightsEnded";
  const [row] = await tx
    .select({ uploadedBy: picture.uploadedBy })
    .from(picture)
    .where(eq(picture.id, event.id));
  if (!row) return;
  const uploader = row.uploadedBy ? eq(user.id, row.uploadedBy) : undefined;
  const hearers = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.isActive, true), or(inArray(user.role, publishingRoles), uploader)));
  const by = actorId(actor);
  const rows = hearers
    .filter(({ id }) => id !== by)
    .map(({ id: userId }) => ({ userId, pictureId: event.id, actorId: by, verb }));
  if (rows.length > 0) await tx.insert(notification).values(rows);
}
