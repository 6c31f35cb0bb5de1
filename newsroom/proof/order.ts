import type { Transaction } from "@/db/client";
import { clock } from "@/db/clock";
import { proof } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import type { NewsroomEvent } from "@/newsroom/events";
import { approverOf } from "@/newsroom/notification/notify";
import { enqueue } from "@/platform/jobs";

/** Orders the proof of a step that readers see, in the transaction of the step. */
export async function orderProof(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  const verb = articleVerbs.find((each) => event.verb === `article:${each}`);
  if (!verb || articleStep(verb).to.publicState === undefined) return;
  const revisionId = event.verb === "article:goLive" ? event.after.revisionId : null;
  const orderedBy = actorId(actor) ?? (await approverOf(tx, revisionId));
  const order = { state: "waiting", orderedAt: clock, orderedBy, provenAt: null, seen: null } as const;
  await tx
    .insert(proof)
    .values({ articleId: event.id, ...order })
    .onConflictDoUpdate({ target: proof.articleId, set: order });
  await enqueue(tx, "prove_publication", { articleId: event.id });
}
