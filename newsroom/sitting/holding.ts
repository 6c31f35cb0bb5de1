import { and, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { sitting, user } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { isNameKnownTo } from "./known-names";
import { type Holder, holdSeconds } from "./rules";

/** Held, and written in within the last minutes: what is left alone is nobody's. */
export const holds = and(isNotNull(sitting.heldAt), isWithin(holdSeconds, sitting.writtenAt));

/** Who holds a story's text, as `actor` may know it. */
export async function getHolder(
  actor: Actor,
  on: Executor,
  articleId: string,
  sessionId: string | null = null,
): Promise<Holder | null> {
  const [row] = await on
    .select({
      userId: sitting.userId,
      tab: sitting.tab,
      sessionId: sitting.sessionId,
      name: user.name,
      isNameKnown: isNameKnownTo(actor, sitting.articleId),
    })
    .from(sitting)
    .innerJoin(user, eq(user.id, sitting.userId))
    .where(and(eq(sitting.articleId, articleId), holds, eq(user.isActive, true)));
  if (!row) return null;
  const isOwn = row.userId === actorId(actor);
  return {
    name: row.isNameKnown ? row.name : null,
    isOwn,
    tab: isOwn ? row.tab : null,
    isThisSession: isOwn && sessionId !== null && row.sessionId === sessionId,
  };
}

/**
 * Throws `conflict` while somebody else holds the text: whatever changes words asks here, once the story's row is
 * locked. Oneself never stands in one's own way.
 */
export async function demandHand(tx: Transaction, actor: Actor, articleId: string): Promise<void> {
  const holder = await getHolder(actor, tx, articleId);
  if (holder && !holder.isOwn) throw heldBy(holder);
}

/** Why words cannot be changed now. */
export function heldBy({ name }: Holder): NewsroomError {
  return name === null
    ? new NewsroomError("conflict", "textHeldBySomebody")
    : new NewsroomError("conflict", "textHeld", { values: { name } });
}

/** Puts the text into the hand of one window. The story's row must be locked. */
export async function putInHand(tx: Transaction, articleId: string, userId: string, tab: string) {
  const isThis = and(eq(sitting.userId, userId), eq(sitting.tab, tab));
  await tx
    .update(sitting)
    .set({ heldAt: null })
    .where(
      and(
        eq(sitting.articleId, articleId),
        isNotNull(sitting.heldAt),
        or(ne(sitting.userId, userId), ne(sitting.tab, tab)),
      ),
    );
  await tx
    .update(sitting)
    .set({
      heldAt: sql`coalesce(${sitting.heldAt}, ${clock})`,
      writtenAt: clock,
      askedAt: null,
    })
    .where(and(eq(sitting.articleId, articleId), isThis));
}

/** Notes that a window's words were saved: they are all there, and the text is in its hand while the window stands. */
export async function noteSaved(tx: Transaction, actor: Actor, articleId: string, tab: string) {
  const userId = actorId(actor);
  if (userId === null) return;
  const noted = await tx
    .update(sitting)
    .set({ hasUnsaved: false, seenAt: clock, activeAt: clock })
    .where(and(eq(sitting.articleId, articleId), eq(sitting.userId, userId), eq(sitting.tab, tab)))
    .returning({ tab: sitting.tab });
  if (noted.length > 0) await putInHand(tx, articleId, userId, tab);
}

/** Lets the text go, whoever has it: where writing has come to an end for now. The story's row must be locked. */
export async function letGo(tx: Transaction, articleId: string): Promise<void> {
  await tx
    .update(sitting)
    .set({ heldAt: null, askedAt: null })
    .where(and(eq(sitting.articleId, articleId), isNotNull(sitting.heldAt)));
}
