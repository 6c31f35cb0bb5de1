import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { environment } from "@/db/env";
import { calendarLink } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { tokenHash } from "@/newsroom/user/link";

/**
 * Makes the link by which a program reads the actor's calendar, instead of an earlier one, and answers its whole
 * address, which nothing can show again.
 */
export async function makeCalendarLink(actor: Actor): Promise<{ link: string }> {
  const userId = ownerOf(actor);
  return withTransaction(async (tx) => {
    const token = randomBytes(32).toString("base64url");
    const made = { tokenHash: tokenHash(token), createdAt: clock };
    await tx
      .insert(calendarLink)
      .values({ userId, ...made })
      .onConflictDoUpdate({ target: calendarLink.userId, set: made });
    await record(tx, actor, { verb: "user:makeCalendarLink", id: userId, tags: [] });
    return { link: `${environment().SITE_URL}/api/calendars/${token}` };
  });
}

/** Ends the actor's link: it opens nothing from now on. Said twice it is so once. */
export async function endCalendarLink(actor: Actor): Promise<void> {
  const userId = ownerOf(actor);
  await withTransaction(async (tx) => {
    const gone = await tx.delete(calendarLink).where(eq(calendarLink.userId, userId)).returning();
    if (gone.length === 0) return;
    await record(tx, actor, { verb: "user:endCalendarLink", id: userId, tags: [] });
  });
}

function ownerOf(actor: Actor): string {
  authorize(actor, "desk:open");
  const id = actorId(actor);
  if (id === null) throw new NewsroomError("forbidden", "forbidden");
  return id;
}
