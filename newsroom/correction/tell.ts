import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { correction, history } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { listSiblingIdsUnscoped } from "@/newsroom/article/revisions";
import type { EventOf, NewsroomEvent } from "@/newsroom/events";
import { notify } from "@/newsroom/notification/notify";
import type { CorrectionNews } from "@/newsroom/notification/rules";

/** As what each event is told to those who answer for the story in other editions. */
const toldAs = {
  "article:correct": "siblingCorrected",
  "article:amendCorrection": "siblingAmended",
  "article:takeBackCorrection": "siblingTakenBack",
} as const satisfies { [Verb in NewsroomEvent["verb"]]?: CorrectionNews };

const isOfCorrection = (event: NewsroomEvent): event is EventOf<keyof typeof toldAs> => event.verb in toldAs;

/** Tells of a correction the people on the story, and those who answer for it in other editions. */
export async function tellOfCorrection(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  if (!isOfCorrection(event)) return;
  const told = event.after ?? event.before;
  if (!told) return;
  const { row, subject, content } = await loadArticleUnscoped(tx, event.id);
  const by = actorId(actor) ?? (await makerOf(tx, told.correctionId));
  const news = { actor, by, reason: told.right || told.wrong };
  if (event.verb === "article:correct") {
    const recipients = await listHearersUnscoped(tx, "authors", subject);
    await notify(tx, {
      ...news,
      articleId: row.id,
      headline: content.headline,
      verb: "corrected",
      recipients,
    });
  }
  for (const articleId of await listSiblingIdsUnscoped(tx, row)) {
    const sibling = await loadArticleUnscoped(tx, articleId);
    const publisher = await publisherOf(tx, articleId);
    const authors = await listHearersUnscoped(tx, "authors", sibling.subject);
    const recipients = publisher === null ? authors : [...authors, publisher];
    const { headline } = sibling.content;
    await notify(tx, { ...news, articleId, headline, verb: toldAs[event.verb], recipients });
  }
}

/** Whose doing a correction is that came with words which the clock gave to readers. */
async function makerOf(tx: Transaction, id: string): Promise<string | null> {
  const [found] = await tx.select({ by: correction.createdBy }).from(correction).where(eq(correction.id, id));
  return found?.by ?? null;
}

/** Who gave readers a story, or promised it to them, last. */
async function publisherOf(tx: Transaction, articleId: string): Promise<string | null> {
  const verbs = ["article:publish", "article:schedule", "article:republish"];
  const isPublication = and(eq(history.subjectId, articleId), inArray(history.verb, verbs));
  const [last] = await tx
    .select({ by: history.actorId })
    .from(history)
    .where(and(eq(history.subjectKind, "article"), isPublication))
    .orderBy(desc(history.id))
    .limit(1);
  return last?.by ?? null;
}
