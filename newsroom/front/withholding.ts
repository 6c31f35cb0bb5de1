import { and, gt, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import { type FrontCard, type FrontContent, wordsOfCard } from "./rules";

/** Whether a card says or shows what its story does not. */
const saysOfItself = (card: FrontCard): boolean =>
  card.picture !== undefined || wordsOfCard(card).some((words) => words !== "");

/** What is left of a front without the cards that say something of these stories themselves. */
export function withoutCardsOf(content: FrontContent, storyIds: string[]): FrontContent {
  const isKept = (card: FrontCard) => !saysOfItself(card) || !storyIds.includes(card.storyId);
  const containers = content.containers.map((each) => ({ ...each, cards: each.cards.filter(isKept) }));
  return { ...content, containers };
}

/** Throws `conflict` where words or a picture were chosen for the card of a story that is under embargo at that moment. */
export async function demandNoneEmbargoed(tx: Transaction, content: FrontContent, at: Date): Promise<void> {
  if ((await listEmbargoedUnscoped(tx, content, at)).length > 0)
    throw new NewsroomError("conflict", "embargo.onFront");
}

/** Ids of stories under embargo at a moment for whose card words or a picture were chosen. */
export async function listEmbargoedUnscoped(
  tx: Transaction,
  { containers }: FrontContent,
  at: Date,
): Promise<string[]> {
  const written = containers.flatMap(({ cards }) => cards).filter(saysOfItself);
  const ids = written.map(({ storyId }) => storyId);
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: article.id })
    .from(article)
    .where(and(inArray(article.id, ids), gt(article.embargoUntil, at)))
    .orderBy(article.id);
  return rows.map(({ id }) => id);
}
