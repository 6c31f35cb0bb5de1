import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { history } from "@/db/schema";
import type { Actor } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { listSiblingIdsUnscoped } from "@/newsroom/article/revisions";
import type { LoadedArticle } from "@/newsroom/article/rules";
import type { NewsroomEvent } from "@/newsroom/events";
import { notify } from "./notify";
import type { NewsVerb } from "./rules";

type News = { actor: Actor; by?: string | null; verb: NewsVerb; reason: string | null };

/** Tells those who answer for a story in other editions: the people on it there, and who gave it to readers. */
export async function tellSiblings(tx: Transaction, row: LoadedArticle["row"], news: News): Promise<void> {
  for (const articleId of await listSiblingIdsUnscoped(tx, row)) {
    const { subject, content } = await loadArticleUnscoped(tx, articleId);
    const publisher = await publisherOf(tx, articleId);
    const authors = await listHearersUnscoped(tx, "authors", subject);
    const recipients = publisher === null ? authors : [...authors, publisher];
    await notify(tx, { ...news, articleId, headline: content.headline, recipients });
  }
}

/** A listener: what was killed in one edition is to be looked at in the others. */
export async function tellOfKill(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  if (event.verb !== "article:kill") return;
  const { row } = await loadArticleUnscoped(tx, event.id);
  await tellSiblings(tx, row, { actor, verb: "siblingKilled", reason: event.reason ?? null });
}

/** Who gave readers a story, or promised it to them, last. */
async function publisherOf(tx: Transaction, articleId: string): Promise<string | null> {
  const verbs = ["article:publish", "article:schedule", "article:update", "article:republish"];
  const isPublication = and(eq(history.subjectId, articleId), inArray(history.verb, verbs));
  const [last] = await tx
    .select({ by: history.actorId })
    .from(history)
    .where(and(eq(history.subjectKind, "article"), isPublication))
    .orderBy(desc(history.id))
    .limit(1);
  return last?.by ?? null;
}
