import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { correction } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import type { EventOf, NewsroomEvent } from "@/newsroom/events";
import { listFollowersUnscoped } from "@/newsroom/notification/followers";
import { notify } from "@/newsroom/notification/notify";
import type { CorrectionNews } from "@/newsroom/notification/rules";
import { tellSiblings } from "@/newsroom/notification/tell-siblings";

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
  const story = await loadArticleUnscoped(tx, event.id);
  const { row, subject, content } = story;
  const by = actorId(actor) ?? (await makerOf(tx, told.correctionId));
  const news = { actor, by, reason: told.right || told.wrong };
  if (event.verb === "article:correct") {
    const authors = await listHearersUnscoped(tx, "authors", subject);
    const recipients = [...authors, ...(await listFollowersUnscoped(tx, story))];
    await notify(tx, {
      ...news,
      articleId: row.id,
      headline: content.headline,
      verb: "corrected",
      recipients,
    });
  }
  await tellSiblings(tx, row, { ...news, verb: toldAs[event.verb] });
}

/** Whose doing a correction is that came with words which the clock gave to readers. */
async function makerOf(tx: Transaction, id: string): Promise<string | null> {
  const [found] = await tx.select({ by: correction.createdBy }).from(correction).where(eq(correction.id, id));
  return found?.by ?? null;
}
