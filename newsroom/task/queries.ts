import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { clock } from "@/db/clock";
import { countUpTo } from "@/db/count";
import { article, assignment, plan, task, user } from "@/db/schema";
import { type Actor, actorId, authorize, can } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { countLimit } from "@/newsroom/paging";
import { isTextAwaited, titleOnDesk } from "@/newsroom/plan/clauses";
import { type ListedTask, type OwnWork, peopleOf, type TaskRight } from "./rules";

/** Entries of one's own list. */
const most = 200;

const isPastDue = sql<boolean>`coalesce(${task.doneAt} is null and ${task.dueAt} < ${clock}, false)`;

/** The tasks of a story: open ones first, by when they are due. Throws `not_found`. */
export async function listTasks(actor: Actor, articleId: string): Promise<ListedTask[]> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const rows = await db
    .select({
      id: task.id,
      kind: task.kind,
      assignee: { id: user.id, name: user.name },
      dueAt: task.dueAt,
      note: task.note,
      doneAt: task.doneAt,
      isPastDue,
      createdBy: task.createdBy,
      assignedBy: task.assignedBy,
    })
    .from(task)
    .leftJoin(user, eq(user.id, task.assigneeId))
    .where(eq(task.articleId, articleId))
    .orderBy(
      sql`${task.doneAt} is not null`,
      sql`${task.dueAt} nulls last`,
      asc(task.createdAt),
      asc(task.id),
    );
  return rows.map(({ createdBy, assignedBy, ...row }) => {
    const people = peopleOf({ assigneeId: row.assignee?.id ?? null, createdBy, assignedBy });
    const may = (right: TaskRight) => can(actor, right, { ...subject, task: people });
    const change = may("article:changeTask");
    return {
      ...row,
      may: {
        settle: may("article:settleTask"),
        handOver: change,
        take: !change && may("article:takeTask"),
        remove: change,
      },
    };
  });
}

const isOpenOf = (userId: string) => and(eq(task.assigneeId, userId), isNull(task.doneAt));
/** Stories that one is asked to write and that nobody has handed in. */
const isAwaitedFrom = (userId: string) => and(eq(assignment.userId, userId), isTextAwaited);

/** What the actor herself has to do, what is late first: her tasks and the stories she is asked to write. */
export async function listOwnWork(actor: Actor): Promise<OwnWork[]> {
  const own = actorId(actor);
  if (own === null) return [];
  const tasks = await db
    .select({
      id: task.id,
      articleId: article.id,
      title: titleOnDesk,
      kind: task.kind,
      dueAt: task.dueAt,
      note: task.note,
      isPastDue,
    })
    .from(task)
    .innerJoin(article, eq(article.id, task.articleId))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .where(and(isOpenOf(own), articlesVisibleTo(actor)))
    .orderBy(sql`${task.dueAt} nulls last`, asc(task.id))
    .limit(most);
  const stories = await db
    .select({
      id: article.id,
      articleId: article.id,
      title: titleOnDesk,
      kind: sql<"story">`'story'`,
      dueAt: plan.dueAt,
      note: sql<string>`coalesce(${plan.brief}, '')`,
      isPastDue: sql<boolean>`coalesce(${plan.dueAt} < ${clock}, false)`,
    })
    .from(assignment)
    .innerJoin(article, eq(article.id, assignment.articleId))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .where(isAwaitedFrom(own))
    .orderBy(sql`${plan.dueAt} nulls last`, asc(article.id))
    .limit(most);
  const at = ({ dueAt }: OwnWork) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return [...tasks, ...stories].toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** How much the actor has to do, counted up to one more than `countLimit`. */
export async function countOwnWork(actor: Actor, on: Executor = db): Promise<number> {
  const own = actorId(actor);
  if (own === null) return 0;
  const tasks = await countUpTo(countLimit, on.select({ id: task.id }).from(task).where(isOpenOf(own)), on);
  const stories = on
    .select({ id: assignment.articleId })
    .from(assignment)
    .innerJoin(article, eq(article.id, assignment.articleId))
    .where(isAwaitedFrom(own));
  return Math.min(countLimit + 1, tasks + (await countUpTo(countLimit, stories, on)));
}
