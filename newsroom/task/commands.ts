import { and, eq, isNotNull } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { task, user } from "@/db/schema";
import { type Actor, actorId, authorize, can, publishingRoles } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import type { LoadedArticle } from "@/newsroom/article/rules";
import { NewsroomError, notFound, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { notify } from "@/newsroom/notification/notify";
import { momentOf } from "@/newsroom/outlet/local-time";
import {
  peopleOf,
  type TaskChosen,
  type TaskKind,
  type TaskRight,
  type TaskToGive,
  type TaskToHandOver,
  type TaskToSettle,
  taskLimits,
} from "./rules";

/**
 * Gives a piece of work on a story; who gets it from another is on the story while it is open, and hears of it. Throws
 * `not_found`, `forbidden`, and `invalid` for a closed account, for a review by who publishes nothing, and where there
 * are too many.
 */
export async function giveTask(actor: Actor, input: TaskToGive): Promise<{ id: string }> {
  const { articleId, kind, assigneeId, reason: note } = input;
  return withTransaction(async (tx) => {
    const story = await loadArticleUnscoped(tx, articleId, "lock");
    authorize(actor, "article:giveTask", story.subject);
    if ((await tx.$count(task, eq(task.articleId, articleId))) >= taskLimits.ofStory)
      throw new NewsroomError("invalid", "task.tooMany");
    if (assigneeId) await demandFit(tx, kind, assigneeId);
    const dueAt = input.dueAt === null ? null : await momentOf(tx, input.dueAt);
    const by = { createdBy: actorId(actor), assignedBy: actorId(actor) };
    const [given] = await tx
      .insert(task)
      .values({ articleId, kind, assigneeId, note, dueAt, ...by, createdAt: clock })
      .returning({ id: task.id });
    if (!given) throw new NewsroomError("unavailable", "unavailable");
    await record(tx, actor, {
      verb: "article:giveTask",
      id: articleId,
      after: { kind, assigneeId },
      tags: [],
    });
    await tell(tx, actor, story, givenAs(kind), assigneeId, note);
    return given;
  });
}

/**
 * Gives a task to somebody else, or to nobody yet; who had it hears of it too. Who has it gives it back, and who is on
 * the story takes what nobody has. Throws as `giveTask` does.
 */
export async function handOverTask(actor: Actor, { id, assigneeId }: TaskToHandOver): Promise<void> {
  await withTransaction(async (tx) => {
    const own = actorId(actor);
    const { row, story } = await openTask(tx, actor, id, (had) => {
      if (had === null && assigneeId === own) return "article:takeTask";
      return had === own && assigneeId === null ? "article:settleTask" : "article:changeTask";
    });
    if (row.assigneeId === assigneeId) return;
    if (assigneeId) await demandFit(tx, row.kind, assigneeId);
    // Told while she is on the story: whoever wants news of her own stories alone hears this too.
    await tell(tx, actor, story, "taskTaken", row.assigneeId, "");
    await tx.update(task).set({ assigneeId, assignedBy: own }).where(eq(task.id, id));
    const { kind, articleId } = row;
    const [before, after] = [
      { kind, assigneeId: row.assigneeId },
      { kind, assigneeId },
    ];
    await record(tx, actor, { verb: "article:handOverTask", id: articleId, before, after, tags: [] });
    await tell(tx, actor, story, givenAs(kind), assigneeId, row.note);
  });
}

/**
 * Says that a task is done, or that it is open again; who gave it hears that it is done. Answers whether the actor has left
 * the story with it. Throws `not_found`, `forbidden`.
 */
export async function settleTask(actor: Actor, { id, isDone }: TaskToSettle): Promise<{ hasLeft: boolean }> {
  return withTransaction(async (tx) => {
    // Whoever has done it is on the story no more by it; said twice it is done once.
    if (isDone && (await hasDone(tx, actor, id))) return { hasLeft: false };
    const { row, story } = await openTask(tx, actor, id, () => "article:settleTask");
    if ((row.doneAt !== null) === isDone) return { hasLeft: false };
    const done = isDone ? { doneAt: clock, doneBy: actorId(actor) } : { doneAt: null, doneBy: null };
    await tx.update(task).set(done).where(eq(task.id, id));
    const verb = isDone ? "article:finishTask" : "article:reopenTask";
    const after = { kind: row.kind, assigneeId: row.assigneeId };
    await record(tx, actor, { verb, id: row.articleId, after, tags: [] });
    if (isDone) await tell(tx, actor, story, "taskDone", row.createdBy, "");
    else await tell(tx, actor, story, givenAs(row.kind), row.assigneeId, row.note);
    const { subject } = await loadArticleUnscoped(tx, row.articleId);
    return { hasLeft: !can(actor, "article:read", subject) };
  });
}

/** Takes a task away; who had it hears of it while it was open. Throws `not_found`, `forbidden`. */
export async function removeTask(actor: Actor, { id }: TaskChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const { row, story } = await openTask(tx, actor, id, () => "article:changeTask");
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
  rightFor: (assigneeId: string | null) => TaskRight,
) {
  const [asked] = await tx.select({ articleId: task.articleId }).from(task).where(eq(task.id, id));
  if (!asked) throw notFound();
  const story = await loadArticleUnscoped(tx, asked.articleId, "lock");
  const [row] = await tx.select().from(task).where(eq(task.id, id));
  if (!row) throw notFound();
  authorize(actor, rightFor(row.assigneeId), { ...story.subject, task: peopleOf(row) });
  return { row, story };
}

const givenAs = (kind: TaskKind) => (kind === "review" ? "reviewGiven" : "taskGiven");

async function hasDone(tx: Transaction, actor: Actor, id: string): Promise<boolean> {
  const isIts = and(eq(task.id, id), eq(task.assigneeId, actorId(actor) ?? ""), isNotNull(task.doneAt));
  return actor.kind === "person" && (await tx.$count(task, isIts)) > 0;
}

/** A review is a decision: who may not publish cannot be asked for one. */
async function demandFit(tx: Transaction, kind: TaskKind, userId: string): Promise<void> {
  const isActive = and(eq(user.id, userId), eq(user.isActive, true));
  const [found] = await tx.select({ role: user.role }).from(user).where(isActive);
  if (!found) throw wrongField("assigneeId", "plan.assigneeUnknown");
  if (kind === "review" && !publishingRoles.includes(found.role))
    throw wrongField("assigneeId", "task.notReviewer");
}

async function tell(
  tx: Transaction,
  actor: Actor,
  story: LoadedArticle,
  verb: "taskGiven" | "reviewGiven" | "taskTaken" | "taskDone",
  recipient: string | null,
  note: string,
): Promise<void> {
  if (recipient === null) return;
  const { row, content } = story;
  const news = { articleId: row.id, headline: content.headline, reason: note || null };
  await notify(tx, { ...news, verb, actor, recipients: [recipient] });
}
