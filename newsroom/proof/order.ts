import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { clock } from "@/db/clock";
import { frontLaunch, proof } from "@/db/schema";
import { type Actor, actorId } from "@/newsroom/access";
import { articleStep, articleVerbs } from "@/newsroom/article/steps";
import type { NewsroomEvent } from "@/newsroom/events";
import { approverOf } from "@/newsroom/notification/notify";
import { enqueue } from "@/platform/jobs";
import type { ProofAbout } from "./rules";

/** What changes a page without a step of its story. */
const isOfCorrection = (verb: NewsroomEvent["verb"]) =>
  verb === "article:correct" || verb === "article:amendCorrection" || verb === "article:takeBackCorrection";

/** Orders the proof of a step or a correction that readers see, of a story or of a front, in the transaction of the step. */
export async function orderProof(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  if (event.verb === "front:launch" || event.verb === "front:goLive" || event.verb === "front:undo")
    return order(tx, { frontId: event.id }, actorId(actor) ?? (await launcherOf(tx, event.id)));
  // One that comes with a publication is proven with it, and its actor may be the clock.
  if (isOfCorrection(event.verb)) {
    const by = actorId(actor);
    return by === null ? undefined : order(tx, { articleId: event.id }, by);
  }
  const verb = articleVerbs.find((each) => event.verb === `article:${each}`);
  if (!verb || articleStep(verb).to.publicState === undefined) return;
  const revisionId = event.verb === "article:goLive" ? event.after.revisionId : null;
  await order(tx, { articleId: event.id }, actorId(actor) ?? (await approverOf(tx, revisionId)));
}

async function order(tx: Transaction, about: ProofAbout, orderedBy: string | null): Promise<void> {
  const owed = { state: "waiting", orderedAt: clock, orderedBy, provenAt: null, seen: null } as const;
  await tx
    .insert(proof)
    .values({ ...about, ...owed })
    .onConflictDoUpdate({ target: "frontId" in about ? proof.frontId : proof.articleId, set: owed });
  await enqueue(tx, "prove_publication", about);
}

/** Who promised the launch that the clock took. */
async function launcherOf(tx: Transaction, frontId: string): Promise<string | null> {
  const [last] = await tx
    .select({ by: frontLaunch.launchedBy })
    .from(frontLaunch)
    .where(and(eq(frontLaunch.frontId, frontId), isNotNull(frontLaunch.launchedAt)))
    .orderBy(desc(frontLaunch.launchedAt), desc(frontLaunch.number))
    .limit(1);
  return last?.by ?? null;
}
