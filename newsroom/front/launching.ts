import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock, databaseTime } from "@/db/clock";
import { front, frontLaunch, frontRevision, frontRevisionPicture } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { demandFitWords } from "@/newsroom/fitness/demand";
import { record } from "@/newsroom/history";
import { notifyOfFront } from "@/newsroom/notification/front-news";
import { momentOf } from "@/newsroom/outlet/local-time";
import { demandCleared, demandPictures } from "@/newsroom/picture/demand";
import { tellOfLateLaunch } from "@/newsroom/promise/alarm";
import { isAlarming } from "@/newsroom/promise/rules";
import { tag } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { type LoadedFront, loadFrontUnscoped, loadPromiseUnscoped } from "./queries";
import {
  type FrontChosen,
  type FrontContent,
  type FrontLaunch,
  type FrontToSchedule,
  picturesChosenIn,
  wordsWrittenIn,
} from "./rules";
import { readFrontContent } from "./standing";
import { type FrontVerb, frontSteps, takeFrontStep } from "./steps";
import { demandNoneEmbargoed, listEmbargoedUnscoped, withoutCardsOf } from "./withholding";

type Promised = { id: string; at: Date; revisionId: string | null };
type Opened = { loaded: LoadedFront; promise: Promised | null; now: Date };

/** Load, authorize, decide: a front, its row locked, and where it is after the step; which one may hang on the time. */
async function openFor(
  tx: Transaction,
  actor: Actor,
  step: FrontVerb | ((now: Date) => FrontVerb),
  frontId: string,
) {
  const loaded = await loadFrontUnscoped(tx, frontId, "lock");
  const [time] = await tx.select({ now: clock }).from(front).where(eq(front.id, frontId));
  if (!time) throw new NewsroomError("unavailable", "unavailable");
  const verb = typeof step === "string" ? step : step(time.now);
  authorize(actor, frontSteps[verb].right);
  const promise = await loadPromiseUnscoped(tx, frontId);
  const opened: Opened = { loaded, promise, now: time.now };
  const states = { live: loaded.live, promise: promise ? "promised" : "none" } as const;
  return { ...opened, next: () => takeFrontStep(states, verb, loaded.content) };
}

/**
 * Gives readers the draft as it was seen: an immutable revision, whatever is composed in between. With `at` in the
 * future that is a promise, of which one at most stands. Throws `conflict` when the draft has changed, `invalid` when
 * it is not fit.
 */
export async function launchFront(actor: Actor, { frontId, version, at }: FrontLaunch): Promise<void> {
  await withTransaction(async (tx) => {
    const isPromised = (now: Date) => at !== undefined && at > now;
    const step = (now: Date): FrontVerb => (isPromised(now) ? "schedule" : "launch");
    const { loaded, next, now } = await openFor(tx, actor, step, frontId);
    if (loaded.version !== version) throw new NewsroomError("conflict", "fronts.versionChanged");
    const { live } = next();
    await demandFitWords(tx, loaded.edition, wordsWrittenIn(loaded.content));
    await demandNoneEmbargoed(tx, loaded.content, at ?? now);
    const revision = await cutRevision(tx, actor, loaded);
    if (at === undefined || !isPromised(now))
      return giveReaders(tx, actor, "launch", { loaded, now, live, revision });
    const launch = { frontId, revisionId: revision.id, at, promisedAt: clock, launchedBy: actorId(actor) };
    const [promised] = await tx.insert(frontLaunch).values(launch).returning({ launchId: frontLaunch.id });
    if (promised) await enqueue(tx, "keep_front", promised, { startAfter: at });
    const after = { revision: revision.number, at: at.toISOString() };
    await record(tx, actor, { verb: "front:schedule", id: frontId, after, tags: [] });
  });
}

/** Promises the draft as it was seen for a time to come by the newsroom's clock. Throws `invalid` for a time that is past. */
export async function scheduleLaunch(actor: Actor, { at: local, ...seen }: FrontToSchedule): Promise<void> {
  await withTransaction(async (tx) => {
    const at = await momentOf(tx, local);
    if (!(at > (await databaseTime()))) throw wrongField("at", "fronts.noTime");
    await launchFront(actor, { ...seen, at });
  });
}

/** Takes back a launch that was promised; its job will find nothing to do. Throws `conflict` where there is none. */
export async function takeBackLaunch(actor: Actor, { frontId }: FrontChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { promise, next } = await openFor(tx, actor, "takeBack", frontId);
    next();
    if (!promise) return;
    await tx.delete(frontLaunch).where(eq(frontLaunch.id, promise.id));
    const { number: revision } = await revisionOf(tx, promise.revisionId);
    const before = { revision, at: promise.at.toISOString() };
    await record(tx, actor, { verb: "front:takeBack", id: frontId, before, tags: [] });
  });
}

/** Gives readers what they had before the last launch, once. Throws `conflict` where nothing was launched since. */
export async function undoLaunch(actor: Actor, { frontId }: FrontChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { loaded, now, next } = await openFor(tx, actor, "undo", frontId);
    const { live } = next();
    const [, before] = await tx
      .select({ revisionId: frontLaunch.revisionId })
      .from(frontLaunch)
      .where(and(eq(frontLaunch.frontId, frontId), isNotNull(frontLaunch.launchedAt)))
      .orderBy(desc(frontLaunch.launchedAt), desc(frontLaunch.number))
      .limit(2);
    const revision = await revisionOf(tx, before?.revisionId ?? null);
    await giveReaders(tx, actor, "undo", { loaded, now, live, revision });
  });
}

/**
 * The job behind `keep_front`: a promised launch goes to readers when its time has come by the database's clock. Doing
 * it twice, too early, or after the promise was taken back changes nothing.
 */
export async function keepFrontTime(actor: Actor, { launchId }: { launchId: string }): Promise<void> {
  await withTransaction(async (tx) => {
    const [asked] = await tx.select().from(frontLaunch).where(eq(frontLaunch.id, launchId));
    if (!asked) return;
    const { loaded, promise, now, next } = await openFor(tx, actor, "goLive", asked.frontId);
    if (promise?.id !== launchId || promise.at > now) return;
    const { live } = next();
    const { promisedAt, at: dueAt } = asked;
    if (isAlarming({ promisedAt, dueAt, keptAt: now }, now)) await tellOfLateLaunch(tx, asked, "frontLate");
    const promised = { id: promise.id, by: asked.launchedBy };
    const revision = await revisionOf(tx, promise.revisionId);
    await giveReaders(tx, actor, "goLive", { loaded, now, live, revision, promised });
  });
}

type Revision = { id: string | null; number: number | null; content?: FrontContent };
type Giving = {
  loaded: LoadedFront;
  now: Date;
  live: LoadedFront["live"];
  revision: Revision;
  /** The launch that was promised, and by whom. */
  promised?: { id: string; by: string | null };
};

/**
 * Write and record: readers get a revision, or the list of the newest again. What was composed before some story came under
 * embargo goes without what was chosen for its card.
 */
async function giveReaders(
  tx: Transaction,
  actor: Actor,
  verb: "launch" | "goLive" | "undo",
  { loaded, now, live, revision: composed, promised }: Giving,
): Promise<void> {
  const { id: frontId, liveRevisionId } = loaded;
  const withheld = composed.content ? await listEmbargoedUnscoped(tx, composed.content, now) : [];
  const revision = withheld.length > 0 ? await cutWithout(tx, frontId, composed, withheld) : composed;
  const launched = { launchedAt: now, isUndo: verb === "undo", revisionId: revision.id };
  if (promised) await tx.update(frontLaunch).set(launched).where(eq(frontLaunch.id, promised.id));
  else {
    const row = { frontId, at: now, launchedBy: actorId(actor), ...launched };
    await tx.insert(frontLaunch).values(row);
  }
  await tx.update(front).set({ live, liveRevisionId: revision.id }).where(eq(front.id, frontId));
  const before = await revisionOf(tx, liveRevisionId);
  await record(tx, actor, {
    verb: `front:${verb}`,
    id: frontId,
    before: { revision: before.number },
    after: { revision: revision.number, ...(withheld.length > 0 && { withheld }) },
    tags: [...touchedByFront(loaded), ...(await listTurnedPictures(tx, before, revision)).map(tag.file)],
  });
  if (promised && withheld.length > 0)
    await notifyOfFront(tx, { frontId, by: promised.by, verb: "frontWithheld", reason: null });
}

/** A revision without the cards of some stories: of no version of the draft, so that it is used for no other launch. */
async function cutWithout(
  tx: Transaction,
  frontId: string,
  { id, content }: Revision,
  withheld: string[],
): Promise<Revision> {
  if (id === null || !content) return { id, number: null };
  const [of] = await tx
    .select({ createdBy: frontRevision.createdBy })
    .from(frontRevision)
    .where(eq(frontRevision.id, id));
  const by = of?.createdBy ?? null;
  const left = withoutCardsOf(content, withheld);
  const cut = await insertRevision(tx, { frontId, version: 0, content: left, by });
  return { ...cut, content: left };
}

const touchedByFront = ({ edition, sectionId, topicId }: LoadedFront): string[] => {
  if (sectionId !== null) return [tag.section(sectionId)];
  return topicId !== null ? [tag.topic(topicId)] : [tag.front(edition)];
};

/** The pictures that only one of two revisions shows. */
async function listTurnedPictures(tx: Transaction, before: Revision, after: Revision): Promise<string[]> {
  const ids = [before.id, after.id].flatMap((id) => id ?? []);
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ pictureId: frontRevisionPicture.pictureId })
    .from(frontRevisionPicture)
    .where(inArray(frontRevisionPicture.revisionId, ids));
  const counted = Map.groupBy(rows, ({ pictureId }) => pictureId);
  return [...counted].flatMap(([id, of]) => (of.length === 1 ? [id] : []));
}

async function revisionOf(tx: Transaction, id: string | null): Promise<Revision> {
  if (id === null) return { id, number: null };
  const [row] = await tx
    .select({ id: frontRevision.id, number: frontRevision.number, content: frontRevision.content })
    .from(frontRevision)
    .where(eq(frontRevision.id, id));
  return row ? { ...row, content: await readFrontContent(tx, row.content) } : { id, number: null };
}

/** Cuts a revision of the draft; the latest is used again when nothing was composed since. Throws for pictures that are not there. */
async function cutRevision(tx: Transaction, actor: Actor, loaded: LoadedFront) {
  const { id: frontId, version, content } = loaded;
  const pictureIds = picturesChosenIn(content);
  await demandPictures(tx, pictureIds, true);
  await demandCleared(tx, pictureIds);
  const [latest] = await tx
    .select({ id: frontRevision.id, number: frontRevision.number, draftVersion: frontRevision.draftVersion })
    .from(frontRevision)
    .where(eq(frontRevision.frontId, frontId))
    .orderBy(desc(frontRevision.number))
    .limit(1);
  if (latest?.draftVersion === version) return latest;
  return insertRevision(tx, { frontId, version, content, by: actorId(actor) });
}

type Cut = { frontId: string; version: number; content: FrontContent; by: string | null };

/** Writes the front's next revision, with the pictures that it shows. */
async function insertRevision(tx: Transaction, { frontId, version, content, by }: Cut) {
  const next = sql<number>`coalesce((select max(number) from front_revision where front_id = ${frontId}), 0) + 1`;
  const [cut] = await tx
    .insert(frontRevision)
    .values({ frontId, number: next, draftVersion: version, content, createdBy: by })
    .returning({ id: frontRevision.id, number: frontRevision.number });
  if (!cut) throw new NewsroomError("unavailable", "unavailable");
  const shown = picturesChosenIn(content).map((pictureId) => ({ revisionId: cut.id, pictureId }));
  if (shown.length > 0) await tx.insert(frontRevisionPicture).values(shown);
  return cut;
}
