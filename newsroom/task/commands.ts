import { and, eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { task, user } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import { momentOf } from "@/newsroom/outlet/local-time";
import {
  type TaskChosen,
  type TaskToGive,
  type TaskToHandOver,
  type TaskToSettle,
  taskLimits,
} from "./rules";

/**
 * Gives a piece of work on a story; who gets it is on the story from then on, and hears of it. Throws `not_found`,
 * `forbidden`, and `invalid` for a closed account and where there are too many.
 */
export async function giveTask(actor: Actor, input: TaskToGive): Promise<{ id: string }> {
  const { articleId, kind, assigneeId, reason: note } = input;
  return withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:giveTask", story.subject);
    if ((await tx.$count(task, eq(task.articleId, articleId))) >= taskLimits.ofStory)
      throw new NewsroomError("invalid", "task.tooMany");
    if (assigneeId) await demandActive(tx, assigneeId);
    const dueAt = input.dueAt === null ? null : await momentOf(tx, input.dueAt);
    const [given] = await tx
      .insert(task)
      .values({ articleId, kind, assigneeId, note, dueAt, createdBy: actorId(actor), createdAt: clock })
      .returning({ id: task.id });
    if (!given) throw new NewsroomError("unavailable", "unavailable");
    await record(tx, actor, {
      verb: "article:giveTask",
      id: articleId,
      after: { kind, assigneeId },
      tags: [],
    });
    await tell(tx, actor, story, "taskGiven", assigneeId, note);
    return given;
  });
}

/** Gives a task to somebody else, or to nobody yet; who had it hears of it too. Throws as `giveTask` does. */
export async function handOverTask(actor: Actor, { id, assigneeId }: TaskToHandOver): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, story } = await openTask(tx, actor, id, "article:giveTask");
    if (row.assigneeId === assigneeId) return;
    if (assigneeId) await demandActive(tx, assigneeId);
    // Told while she is on the story: whoever wants news of her own stories alone hears this too.
    await tell(tx, actor, story, "taskTaken", row.assigneeId, "");
    await tx.update(task).set({ assigneeId }).where(eq(task.id, id));
    const { kind, articleId } = row;
    const [before, after] = [
      { kind, assigneeId: row.assigneeId },
      { kind, assigneeId },
    ];
    await record(tx, actor, { verb: "article:handOverTask", id: articleId, before, after, tags: [] });
    await tell(tx, actor, story, "taskGiven", assigneeId, row.note);
  });
}

/** Says that a task is done, or that it is open again; who gave it hears that it is done. Throws `not_found`, `forbidden`. */
export async function settleTask(actor: Actor, { id, isDone }: TaskToSettle): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, story } = await openTask(tx, actor, id, "article:settleTask");
    if ((row.doneAt !== null) === isDone) return;
    const done = isDone ? { doneAt: clock, doneBy: actorId(actor) } : { doneAt: null, doneBy: null };
    await tx.update(task).set(done).where(eq(task.id, id));
    const verb = isDone ? "article:finishTask" : "article:reopenTask";
    const after = { kind: row.kind, assigneeId: row.assigneeId };
    await record(tx, actor, { verb, id: row.articleId, after, tags: [] });
    if (isDone) await tell(tx, actor, story, "taskDone", row.createdBy, "");
    else await tell(tx, actor, story, "taskGiven", row.assigneeId, row.note);
  });
}

/** Takes a task away; who had it hears of it while it was open. Throws `not_found`, `forbidden`. */
export async function removeTask(actor: Actor, { id }: TaskChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, story } = await openTask(tx, actor, id, "article:giveTask");
    if (row.doneAt === null) await tell(tx, actor, story, "taskTaken", row.assigneeId, "");
    await tx.delete(task).where(eq(task.id, id));
    const before = { kind: row.kind, assigneeId: row.assigneeId };
    await record(tx, actor, { verb: "article:removeTask", id: row.articleId, before, tags: [] });
  });
}

/** The task and its story, whose row is locked first, as by everything that is done to a story. */
async function openTask(
  tx: Transaction,
  actor: Actor,
  id: string,
  right: "article:giveTask" | "article:settleTask",
) {
  const [asked] = await tx.select({ articleId: task.articleId }).from(task).where(eq(task.id, id));
  if (!asked) throw notFound();
  const story = await loadArticleUnscoped(tx, asked.articleId, "lock");
  authorize(actor, right, story.subject);
  const [row] = await tx.select().from(task).where(eq(task.id, id));
  if (!row) throw notFound();
  return { row, story };
}

async function demandActive(tx: Transaction, userId: string): Promise<void> {
  const isActive = and(eq(user.id, userId), eq(user.isActive, true));
  if ((await tx.$count(user, isActive)) === 0) throw wrongField("assigneeId", "plan.assigneeUnknown");
}

async function tell(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  verb: "taskGiven" | "taskTaken" | "taskDone",
  recipient: string | null,
  note: string,
): Promise<void> {
  if (recipient === null) return;
  const { row, content } = story;
  const news = { articleId: row.id, headline: content.headline, reason: note || null };
  await notify(tx, { ...news, verb, actor, recipients: [recipient] });
}
