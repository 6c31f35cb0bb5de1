import { setTimeout as sleep } from "node:timers/promises";
import { and, desc, eq, exists, lt, notExists } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { article, listEntry, shareCard } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { isPublished } from "@/newsroom/published-article/visibility";
import { enqueue, type JobData } from "@/platform/jobs";
import { log } from "@/platform/log";
import { renderShareCard } from "./commands";

/** Cards of one run; the next run goes on, so that none holds up a worker that is asked to stop. */
const mostAtOnce = 20;

type Wanted = JobData["draw_share_cards"];

/** Published stories, the newest first: all, those of a list, or those without a card. */
function listWantedUnscoped({ listId, isMissing, before }: Wanted, limit: number) {
  const inList = db
    .select({ id: listEntry.articleId })
    .from(listEntry)
    .where(and(eq(listEntry.articleId, article.id), eq(listEntry.listId, listId ?? "")));
  const drawn = db
    .select({ id: shareCard.articleId })
    .from(shareCard)
    .where(eq(shareCard.articleId, article.id));
  return db
    .select({ articleId: article.id, number: article.number })
    .from(article)
    .where(
      and(
        isPublished,
        before === undefined ? undefined : lt(article.number, before),
        listId === undefined ? undefined : exists(inList),
        isMissing ? notExists(drawn) : undefined,
      ),
    )
    .orderBy(desc(article.number))
    .limit(limit);
}

/** Draws one of many: a card that cannot be drawn stops no other. Throws `unavailable`, which is the store's trouble. */
async function drawOne(actor: Actor, articleId: string): Promise<void> {
  const startedAt = performance.now();
  try {
    await renderShareCard(actor, { articleId });
  } catch (cause) {
    if (cause instanceof NewsroomError && cause.code === "unavailable") throw cause;
    log.error("a share card was not drawn", { articleId, cause });
  }
  // Nobody waits for these, and readers use the same machine.
  await sleep(performance.now() - startedAt);
}

/**
 * The job behind `draw_share_cards`: draws anew what a changed name made false, or what was never drawn, the newest
 * first, and orders the next run where more are left. Doing it twice changes nothing. Throws `unavailable`.
 */
export async function redrawShareCards(actor: Actor, wanted: Wanted, limit = mostAtOnce): Promise<void> {
  authorize(actor, "shareCard:draw");
  const stories = await listWantedUnscoped(wanted, limit);
  for (const { articleId } of stories) await drawOne(actor, articleId);
  const before = stories.at(-1)?.number;
  if (before === undefined || stories.length < limit) return;
  await withTransaction((tx) => enqueue(tx, "draw_share_cards", { ...wanted, before }));
}
