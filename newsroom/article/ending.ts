import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { article, storyEnd } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { languageKeys } from "@/newsroom/language/rules";
import { momentOf } from "@/newsroom/outlet/local-time";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { tellOfLateEnd } from "@/newsroom/promise/alarm";
import { isAlarming } from "@/newsroom/promise/rules";
import { touchedByArticle } from "@/newsroom/touched";
import { enqueue } from "@/platform/jobs";
import { loadArticleUnscoped } from "./queries";
import { loadShownUnscoped } from "./revisions";
import type { EndToSet, LoadedArticle, StoryChosen } from "./rules";
import type { EndKind } from "./steps";
import { takeStep } from "./take-step";

type Promised = { articleId: string; endsAt: Date; endsAs: EndKind; setBy: string | null };

const isPromised = (articleId: string) => and(eq(storyEnd.articleId, articleId), isNull(storyEnd.endedAt));

/** Writes down when what readers have of a story ends, in place of what stood there, and orders the job that keeps it. */
export async function promiseEnd(tx: Transaction, promised: Promised): Promise<void> {
  const set = { ...promised, promisedAt: clock, endedAt: null, lateToldAt: null };
  await tx.insert(storyEnd).values(set).onConflictDoUpdate({ target: storyEnd.articleId, set });
  await enqueue(tx, "keep_end", { articleId: promised.articleId }, { startAfter: promised.endsAt });
}

/** No end that was promised is to come: its job will find nothing to do. The story's row must be locked. */
export async function forgetEnd(tx: Transaction, articleId: string): Promise<void> {
  await tx.delete(storyEnd).where(isPromised(articleId));
}

/** The end of a story that is promised, as the history has it. */
async function findEnd(tx: Transaction, articleId: string) {
  const [end] = await tx.select().from(storyEnd).where(isPromised(articleId));
  return end && { at: end.endsAt.toISOString(), as: end.endsAs };
}

/** Load, authorize: a story that readers have, its row locked. Throws `conflict` where they have none. */
async function openLive(tx: Transaction, actor: Actor, articleId: string): Promise<LoadedArticle> {
  const loaded = await loadArticleUnscoped(tx, articleId, "lock");
  authorize(actor, "article:withdraw", loaded.subject);
  if (loaded.state.publicState !== "published") throw new NewsroomError("conflict", "notLive");
  return loaded;
}

/**
 * Sets or changes when what readers have of a story ends, and how, without another publication: it stays with the story
 * whatever is published since. Throws `invalid` for a time that is past.
 */
export async function setEnd(actor: Actor, { articleId, at: local, as: endsAs }: EndToSet): Promise<void> {
  await withTransaction(async (tx) => {
    const { now } = await openLive(tx, actor, articleId);
    const endsAt = await momentOf(tx, local);
    if (!(endsAt > now)) throw wrongField("at", "timePast");
    const before = (await findEnd(tx, articleId)) ?? null;
    await promiseEnd(tx, { articleId, endsAt, endsAs, setBy: actorId(actor) });
    const after = { at: endsAt.toISOString(), as: endsAs };
    await record(tx, actor, { verb: "article:setEnd", id: articleId, before, after, tags: [] });
  });
}

/** Readers keep a story that was to end. Throws `conflict` where nothing was to. */
export async function dropEnd(actor: Actor, { articleId }: StoryChosen): Promise<void> {
  await withTransaction(async (tx) => {
    await openLive(tx, actor, articleId);
    const before = await findEnd(tx, articleId);
    if (!before) throw new NewsroomError("conflict", "nothingPromised");
    await forgetEnd(tx, articleId);
    await record(tx, actor, { verb: "article:dropEnd", id: articleId, before, tags: [] });
  });
}

/** Write, record: whether a live story may stand on fronts. */
async function letOnFronts(
  tx: Transaction,
  actor: Actor,
  { row }: LoadedArticle,
  verb: "article:leaveFronts" | "article:returnToFronts",
) {
  const leftFrontsAt = verb === "article:leaveFronts" ? clock : null;
  await tx.update(article).set({ leftFrontsAt }).where(eq(article.id, row.id));
  const shown = await loadShownUnscoped(tx, row);
  await record(tx, actor, { verb, id: row.id, tags: touchedByArticle(shown, shown) });
}

/** Lets a story stand on fronts again, and in what is filled by itself. Throws `conflict` where it may already. */
export async function returnToFronts(actor: Actor, { articleId }: StoryChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const loaded = await openLive(tx, actor, articleId);
    if (loaded.row.leftFrontsAt === null) throw new NewsroomError("conflict", "stateChanged");
    await letOnFronts(tx, actor, loaded, "article:returnToFronts");
  });
}

/**
 * The job behind `keep_end`: what readers have of a story ends when its time has come by the database's clock. Doing it
 * twice, too early, or after the promise was taken back changes nothing.
 */
export async function keepEnd(actor: Actor, { articleId }: { articleId: string }): Promise<void> {
  const [asked] = await db.select({ id: article.id }).from(article).where(eq(article.id, articleId));
  if (!asked) return;
  await withTransaction(async (tx) => {
    const loaded = await loadArticleUnscoped(tx, articleId, "lock");
    const { subject, row, now } = loaded;
    authorize(actor, "article:keepTime", subject);
    const [end] = await tx.select().from(storyEnd).where(isPromised(articleId));
    if (!end || end.endsAt > now || row.publicState !== "published") return;
    const { promisedAt, endsAt: dueAt } = end;
    if (isAlarming({ promisedAt, dueAt, keptAt: now }, now))
      await tellOfLateEnd(tx, actor, loaded, end, "endLate");
    await tx.update(storyEnd).set({ endedAt: now }).where(isPromised(articleId));
    if (end.endsAs === "leaveFronts") return letOnFronts(tx, actor, loaded, "article:leaveFronts");
    const edition = (await loadOutletUnscoped(tx))?.editions.find(({ key }) => key === row.edition);
    const reason = texts(edition ?? languageKeys[0], "stories")("ended");
    await takeStep(actor, "end", { articleId, reason });
  });
}
