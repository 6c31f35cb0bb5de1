import { and, asc, desc, eq, isNotNull, not, notInArray, or, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock, isWithin } from "@/db/clock";
import { session, sitting } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { notFound } from "@/newsroom/errors";
import { getHolder, putInHand } from "./holding";
import type { SittingNoted } from "./input";
import { listStoriesNow } from "./queries";
import { presenceSeconds, type StoryNow, type Wish } from "./rules";

type Here = { articleId: string; userId: string; tab: string };

const rowOf = ({ articleId, userId, tab }: Here) =>
  and(eq(sitting.articleId, articleId), eq(sitting.userId, userId), eq(sitting.tab, tab));

/**
 * Notes that a window has a story open, does what it wishes with the text, and answers who is there then. The first that
 * writes holds the text; whoever is idle for minutes holds it no longer. Throws `not_found`, `forbidden`. No history:
 * whose words were saved, revisions tell.
 */
export async function noteSitting(
  actor: Actor,
  input: SittingNoted,
  sessionId: string | null = null,
): Promise<StoryNow> {
  const userId = actorId(actor);
  if (userId === null) throw notFound();
  const { articleId, tab, wish, isWriting = false } = input;
  return withTransaction(async (tx) => {
    const { subject } = await loadArticleUnscoped(tx, articleId, "lock");
    const wants = isWriting || (wish !== undefined && wish !== "leave");
    authorize(actor, wants ? "article:edit" : "article:read", subject);
    const here = { articleId, userId, tab };
    if (wish === "leave") await tx.delete(sitting).where(rowOf(here));
    else {
      await noteHere(tx, here, input, sessionId);
      if (isWriting) await write(tx, actor, here);
      if (wish) await fulfil(tx, actor, here, wish);
    }
    const [now] = await listStoriesNow(actor, [articleId], { on: tx, sessionId });
    if (!now) throw notFound();
    return now;
  });
}

/** Windows of one person that a story knows of. */
const mostWindows = 12;

/** Says that a window is there, and forgets those of the same person that are not, or that are too many. */
async function noteHere(
  tx: Transaction,
  here: Here,
  { isActive = false, isWriting = false, hasUnsaved = false }: SittingNoted,
  sessionId: string | null,
): Promise<void> {
  const isBusy = isActive || isWriting;
  // A session may end while the last that it says is on its way.
  const known = sql<string>`(select ${session.id} from ${session} where ${session.id} = ${sessionId} for key share)`;
  await tx
    .insert(sitting)
    .values({ ...here, sessionId: known, seenAt: clock, activeAt: clock, hasUnsaved })
    .onConflictDoUpdate({
      target: [sitting.articleId, sitting.userId, sitting.tab],
      set: { sessionId: known, seenAt: clock, hasUnsaved, ...(isBusy && { activeAt: clock }) },
    });
  const ofPerson = and(eq(sitting.articleId, here.articleId), eq(sitting.userId, here.userId));
  const newest = tx
    .select({ tab: sitting.tab })
    .from(sitting)
    .where(ofPerson)
    .orderBy(desc(sitting.seenAt))
    .limit(mostWindows);
  await tx
    .delete(sitting)
    .where(
      and(
        ofPerson,
        or(not(isWithin(presenceSeconds, sitting.seenAt)), notInArray(sitting.tab, newest)),
        sql`${sitting.heldAt} is null`,
      ),
    );
}

/** The first writer holds the text; whoever holds it goes on. */
async function write(tx: Transaction, actor: Actor, here: Here): Promise<void> {
  const holder = await getHolder(actor, tx, here.articleId);
  if (!holder || holder.tab === here.tab) await putInHand(tx, here.articleId, here.userId, here.tab);
}

async function fulfil(tx: Transaction, actor: Actor, here: Here, wish: Exclude<Wish, "leave">) {
  const { articleId, userId, tab } = here;
  const holder = await getHolder(actor, tx, articleId);
  const isHolder = holder?.tab === tab;
  if (wish === "take" || (wish === "ask" && !holder)) return putInHand(tx, articleId, userId, tab);
  if (wish === "ask") {
    if (!isHolder) await tx.update(sitting).set({ askedAt: clock }).where(rowOf(here));
    return;
  }
  if (!isHolder) return;
  const first = wish === "give" ? await findFirstAskerUnscoped(tx, articleId) : undefined;
  if (first) await putInHand(tx, articleId, first.userId, first.tab);
  if (wish === "keep")
    await tx.update(sitting).set({ askedAt: null }).where(eq(sitting.articleId, articleId));
}

/** Of those who ask and are still there the one who has waited longest. */
async function findFirstAskerUnscoped(tx: Transaction, articleId: string) {
  const [row] = await tx
    .select({ userId: sitting.userId, tab: sitting.tab })
    .from(sitting)
    .where(
      and(
        eq(sitting.articleId, articleId),
        isNotNull(sitting.askedAt),
        isWithin(presenceSeconds, sitting.seenAt),
      ),
    )
    .orderBy(asc(sitting.askedAt))
    .limit(1);
  return row;
}
