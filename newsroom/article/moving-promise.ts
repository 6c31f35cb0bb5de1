import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { schedule } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { isEmbargoed } from "@/newsroom/embargo/rules";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { localOf, momentOf } from "@/newsroom/outlet/local-time";
import { deskTitle } from "@/newsroom/plan/rules";
import { enqueue } from "@/platform/jobs";
import { loadArticleUnscoped } from "./queries";
import type { MovedPromise, PromiseToMove } from "./rules";

/**
 * What is promised of a story goes live at another time: the same revision, told as it was to be, approved by whoever
 * approved it. Throws `conflict` where nothing is promised or an embargo lasts longer, `invalid` for a time that is past or
 * behind its end.
 */
export async function movePromise(actor: Actor, { articleId, at }: PromiseToMove): Promise<void> {
  await move(actor, articleId, (tx) => momentOf(tx, at));
}

/** The same to another day (`2026-08-02`), at the hour that it is promised for. */
export async function movePromiseToDay(
  actor: Actor,
  { articleId, day }: { articleId: string; day: string },
): Promise<MovedPromise> {
  return move(actor, articleId, async (tx, goLiveAt) =>
    momentOf(tx, `${day}${(await localOf(tx, goLiveAt)).slice("2026-08-02".length)}`),
  );
}

type Wanted = (tx: Transaction, goLiveAt: Date) => Promise<Date>;

async function move(actor: Actor, articleId: string, wanted: Wanted): Promise<MovedPromise> {
  return withTransaction(async (tx) => {
    const { row, subject, now, content, slugLine } = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:publish", subject);
    const isPromised = and(eq(schedule.articleId, articleId), isNull(schedule.wentLiveAt));
    const [times] = await tx.select().from(schedule).where(isPromised);
    if (!times) throw new NewsroomError("conflict", "nothingPromised");
    const goLiveAt = await wanted(tx, times.goLiveAt);
    const moved = { title: deskTitle(content.headline, slugLine), goLiveAt };
    if (!(goLiveAt > now)) throw wrongField("at", "timePast");
    if (isEmbargoed(row, goLiveAt)) throw wrongField("at", "embargo.holds", "conflict");
    if (times.endsAt && times.endsAt <= goLiveAt) throw wrongField("at", "endsBefore");
    if (times.goLiveAt.getTime() === goLiveAt.getTime()) return moved;
    // It is another promise than the one that somebody may have been told is late.
    await tx.update(schedule).set({ goLiveAt, promisedAt: clock, lateToldAt: null }).where(isPromised);
    await enqueue(tx, "keep_time", { revisionId: times.revisionId }, { startAfter: goLiveAt });
    await record(tx, actor, {
      verb: "article:movePromise",
      id: articleId,
      before: { at: times.goLiveAt.toISOString() },
      after: { at: goLiveAt.toISOString() },
      tags: [],
    });
    return moved;
  });
}
