import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock, databaseTime } from "@/db/clock";
import { environment } from "@/db/env";
import { proof } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import { notifyOfFront } from "@/newsroom/notification/front-news";
import { notify } from "@/newsroom/notification/notify";
import { enqueue } from "@/platform/jobs";
import { askAsStranger } from "@/platform/stranger";
import { loadProofOrderUnscoped, type ProofOrder } from "./queries";
import { alarmAfter, findWrong, type ProofAbout, type Seen, seenInSigns } from "./rules";

/** Milliseconds between two looks, seconds between those after an alarm, and minutes after which nobody looks any more. */
const [lookAgainAfter, checkAgainAfter, givenUpAfter] = [500, 60, 60];
/** Milliseconds that a machine may take to serve after its start, worker and web together. */
const startUp = 90_000;

/** Where the proof is looked for, and by which clock; tests bring their own. */
export type World = {
  siteUrl: string;
  ask: typeof askAsStranger;
  /** Milliseconds until the alarm. */
  patience: number;
  /** Milliseconds. */
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
};

const theWorld = (): World => ({
  siteUrl: environment().SITE_URL,
  ask: askAsStranger,
  patience: Math.max(alarmAfter * 1000, startUp - performance.now()),
  now: () => performance.now(),
  wait: sleep,
});

/**
 * The job behind `prove_publication`: looks at the site as a stranger until it shows the last step that readers see of
 * a story, or the last launch of a front, and notes when. What it does not show after `alarmAfter` is an alarm, once; after that it is looked at now
 * and then, so that a site that comes back is believed again. Doing it twice changes nothing. No history: nothing of
 * the story changes.
 */
export async function provePublication(
  actor: Actor,
  about: ProofAbout,
  world: World = theWorld(),
): Promise<void> {
  authorize(actor, "publication:prove");
  const until = world.now() + world.patience;
  for (;;) {
    // Read each time: what is withdrawn meanwhile is to be gone.
    const order = await loadProofOrderUnscoped(about);
    if (!order) return;
    const seen = await findWrong(order.wanted, world.siteUrl, world.ask);
    if (!seen)
      return withTransaction(async (tx) => void (await note(tx, order, { state: "proven", seen: null })));
    if (order.state === "failed") return checkLater(about, order);
    if (world.now() >= until) return raiseAlarm(actor, about, order, seen);
    await world.wait(lookAgainAfter);
  }
}

/** Whether the order still stood as it was when it was looked for. */
async function note(
  tx: Transaction,
  { id, orderedAt, state }: ProofOrder,
  found: { state: "proven" | "failed"; seen: Seen | null },
): Promise<boolean> {
  const stands = and(eq(proof.id, id), eq(proof.orderedAt, orderedAt), eq(proof.state, state));
  const noted = await tx
    .update(proof)
    .set({ ...found, provenAt: clock })
    .where(stands)
    .returning({ id: proof.id });
  return noted.length > 0;
}

async function checkLater(about: ProofAbout, { orderedAt }: ProofOrder): Promise<void> {
  const minutes = ((await databaseTime()).getTime() - orderedAt.getTime()) / 60_000;
  if (minutes > givenUpAfter) return;
  await withTransaction((tx) => enqueue(tx, "prove_publication", about, { startAfter: checkAgainAfter }));
}

/** Tells whoever took the step, and the editors, what a stranger sees instead. */
async function raiseAlarm(actor: Actor, about: ProofAbout, order: ProofOrder, seen: Seen): Promise<void> {
  await withTransaction(async (tx) => {
    if (!(await note(tx, order, { state: "failed", seen }))) return;
    if ("frontId" in order) await tellOfMissedLaunch(tx, order, seen);
    else await tellOfMissedStep(tx, actor, order, seen);
    await enqueue(tx, "prove_publication", about, { startAfter: checkAgainAfter });
  });
}

type OrderOfFront = Extract<ProofOrder, { frontId: string }>;

async function tellOfMissedLaunch(tx: Transaction, { frontId, orderedBy }: OrderOfFront, seen: Seen) {
  await notifyOfFront(tx, { frontId, by: orderedBy, verb: "frontNotLive", reason: seenInSigns(seen) });
}

type OrderOfStory = Extract<ProofOrder, { articleId: string }>;

async function tellOfMissedStep(tx: Transaction, actor: Actor, order: OrderOfStory, seen: Seen) {
  const { articleId, orderedBy, wanted } = order;
  const { content, subject } = await loadArticleUnscoped(tx, articleId);
  const editors = await listHearersUnscoped(tx, "editors", subject);
  const gone = wanted.revision === null ? "notGone" : "notLive";
  await notify(tx, {
    articleId,
    headline: content.headline,
    verb: seen.problem === "unreachable" ? "siteUnreachable" : gone,
    reason: seenInSigns(seen),
    actor,
    recipients: orderedBy ? [orderedBy, ...editors] : editors,
  });
}
