import { and, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { article, schedule, trash } from "@/db/schema";
import { type Actor, can } from "@/newsroom/access";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import type { EmbargoNews } from "@/newsroom/notification/rules";
import { type Embargo, embargoOf, follows, told } from "./rules";

/** Locks a story and whatever tells the same news, in one order, so that of two who do so one waits and none is stuck. */
export async function lockKin(tx: Transaction, articleId: string): Promise<string[]> {
  const news = tx.select({ newsId: article.newsId }).from(article).where(eq(article.id, articleId));
  const rows = await tx
    .select({ id: article.id })
    .from(article)
    .where(inArray(article.newsId, news))
    .orderBy(article.id)
    .for("update");
  return rows.map(({ id }) => id).filter((id) => id !== articleId);
}

/** Throws `conflict` where words of some stories are promised to readers before that minute. */
export async function demandNotPromised(
  tx: Transaction,
  ids: string[],
  until: Date,
  messageKey: string,
): Promise<void> {
  const isTooEarly = and(
    inArray(schedule.articleId, ids),
    isNull(schedule.wentLiveAt),
    lt(schedule.goLiveAt, until),
  );
  if ((await tx.$count(schedule, isTooEarly)) > 0) throw wrongField("until", messageKey, "conflict");
}

/**
 * Puts what tells the same news under an embargo too, its rows locked: whatever readers have not got, and is under none or
 * under the one that is changed. Who changes embargoes puts off an earlier one as well; a later one stays. What readers
 * have stays with them, and its people hear that they should look. Answers how many these are.
 */
export async function spreadEmbargo(
  tx: Transaction,
  actor: Actor,
  { row: source }: LoadedArticle,
  ids: string[],
  after: Embargo & { embargoUntil: Date },
): Promise<{ live: number }> {
  const reached: LoadedArticle[] = [];
  let live = 0;
  for (const id of ids) {
    const story = await loadArticleUnscoped(tx, id);
    const { publicState } = story.row;
    if (publicState === "killed") continue;
    if (publicState === "published") {
      live += 1;
      await tell(tx, actor, story, "embargoOfLive");
    } else if (isReached(actor, story, source, after)) reached.push(story);
  }
  await demandNotPromised(
    tx,
    reached.map(({ row }) => row.id),
    after.embargoUntil,
    "embargo.kinPromised",
  );
  for (const story of reached) await change(tx, actor, story, source.id, after);
  const isEarlier = or(isNull(trash.embargoUntil), lt(trash.embargoUntil, after.embargoUntil));
  const follows = source.embargoUntil && eq(trash.embargoUntil, source.embargoUntil);
  await changeInTrash(tx, source, or(isEarlier, follows ?? undefined), after);
  return { live };
}

function isReached(actor: Actor, story: LoadedArticle, source: Embargo, after: { embargoUntil: Date }) {
  const own = embargoOf(story.row, story.now);
  if (own.embargoUntil === null || follows(own, embargoOf(source, story.now))) return true;
  return can(actor, "article:liftEmbargo", story.subject) && own.embargoUntil < after.embargoUntil;
}

/** Lifts from what tells the same news the very embargo that is lifted from a story; another one stays. */
export async function liftFromKin(
  tx: Transaction,
  actor: Actor,
  { row: source, now }: LoadedArticle,
  ids: string[],
): Promise<void> {
  const none = { embargoUntil: null, embargoNote: null };
  for (const id of ids) {
    const story = await loadArticleUnscoped(tx, id);
    const isSame = follows(embargoOf(story.row, now), embargoOf(source, now));
    if (isSame && can(actor, "article:liftEmbargo", story.subject))
      await change(tx, actor, story, source.id, none);
  }
  if (source.embargoUntil) await changeInTrash(tx, source, eq(trash.embargoUntil, source.embargoUntil), none);
}

async function change(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  from: string,
  next: Embargo,
): Promise<void> {
  const { row, now } = story;
  const [before, after] = [told(embargoOf(row, now)), told(next)];
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const { embargoUntil, embargoNote } = next;
  await tx.update(article).set({ embargoUntil, embargoNote }).where(eq(article.id, row.id));
  const common = { id: row.id, tags: [] };
  if (after)
    await record(tx, actor, {
      ...common,
      verb: "article:setEmbargo",
      before,
      after: { ...after, articleId: from },
    });
  else if (before) await record(tx, actor, { ...common, verb: "article:liftEmbargo", before });
  await tell(tx, actor, story, after ? "embargoSet" : "embargoLifted");
}

/** A story that lies in the trash comes back as the newsroom holds the news then; its pictures are hidden there too. */
async function changeInTrash(
  tx: Transaction,
  { newsId }: { newsId: string },
  isMeant: SQL | undefined,
  { embargoUntil, embargoNote }: Embargo,
): Promise<void> {
  const place = (name: string, value: SQL) => sql`array['article', '0', ${name}], coalesce(${value}, 'null')`;
  const until = sql`to_jsonb(${embargoUntil?.toISOString() ?? null}::timestamptz)`;
  const note = sql`to_jsonb(${embargoNote}::text)`;
  const kept = sql`jsonb_set(jsonb_set(${trash.kept}, ${place("embargo_until", until)}), ${place("embargo_note", note)})`;
  const isKin = sql`${trash.kept}->'article'->0->>'news_id' = ${newsId}`;
  await tx
    .update(trash)
    .set({ embargoUntil, kept })
    .where(and(eq(trash.noun, "article"), isKin, isMeant));
}

/** Its people hear of it: what they write may not be told now, or may. */
async function tell(
  tx: Transaction,
  actor: Actor,
  { row, subject, content }: LoadedArticle,
  verb: EmbargoNews,
): Promise<void> {
  const recipients = await listHearersUnscoped(tx, "authors", subject);
  await notify(tx, { articleId: row.id, headline: content.headline, verb, actor, reason: null, recipients });
}
