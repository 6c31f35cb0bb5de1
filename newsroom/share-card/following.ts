import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { shareCard } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import type { NewsroomEvent } from "@/newsroom/events";
import { enqueue } from "@/platform/jobs";

/** Orders a story's card with each step that gives readers words; what takes the story takes its card, file and all. */
export async function followInShareCards(
  tx: Transaction,
  _: Actor,
  { verb, id: articleId }: NewsroomEvent,
): Promise<void> {
  const step = articleVerbs.find((each) => verb === `article:${each}`);
  const shown = step && articleStep(step).to.publicState;
  if (shown === "published") await enqueue(tx, "draw_share_card", { articleId });
  if (shown !== "withdrawn") return;
  const gone = await tx
    .delete(shareCard)
    .where(eq(shareCard.articleId, articleId))
    .returning({ key: shareCard.fileKey });
  if (gone.length > 0) await enqueue(tx, "drop_files", { keys: gone.map(({ key }) => key) });
}
