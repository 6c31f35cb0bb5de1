import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { shareCard } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import type { NewsroomEvent } from "@/newsroom/events";
import { enqueue, type JobData } from "@/platform/jobs";

/**
 * Orders cards with whatever changes what is on them: a story's with each step that gives readers words, those that bear
 * a name with the name. What takes a story takes its card, file and all.
 */
export async function followInShareCards(tx: Transaction, _: Actor, event: NewsroomEvent): Promise<void> {
  switch (event.verb) {
    case "section:rename":
      return followName(tx, event.before, event.after, { listId: event.id });
    case "byline:change":
      return followName(tx, event.before.names, event.after.names, { listId: event.id });
    case "outlet:rename":
      return followName(tx, event.before, event.after, {});
    case "outlet:changeNameplate":
      return enqueue(tx, "draw_share_cards", {});
  }
  const step = articleVerbs.find((each) => event.verb === `article:${each}`);
  const shown = step && articleStep(step).to.publicState;
  if (shown === "published") await enqueue(tx, "draw_share_card", { articleId: event.id });
  if (shown === "withdrawn" || shown === "killed") await removeCard(tx, event.id);
}

type Names = Record<string, { name: string } | undefined>;

/** A description or an address is on no card. */
async function followName(
  tx: Transaction,
  before: Names,
  after: Names,
  wanted: JobData["draw_share_cards"],
): Promise<void> {
  const editions = Object.keys({ ...before, ...after });
  if (editions.some((edition) => before[edition]?.name !== after[edition]?.name))
    await enqueue(tx, "draw_share_cards", wanted);
}

async function removeCard(tx: Transaction, articleId: string): Promise<void> {
  const gone = await tx
    .delete(shareCard)
    .where(eq(shareCard.articleId, articleId))
    .returning({ key: shareCard.fileKey });
  if (gone.length > 0) await enqueue(tx, "drop_files", { keys: gone.map(({ key }) => key) });
}
