import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { article, task, user } from "@/db/schema";

const isOpenReview = and(eq(task.articleId, article.id), eq(task.kind, "review"), isNull(task.doneAt));

/** True for stories whose review somebody else than `userId` was asked for, and is in time for yet: it waits for her alone. */
export function isOthersToReview(userId: string): SQL {
  const asked = db
    .select({ one: sql`1` })
    .from(task)
    .where(and(isOpenReview, sql`${task.assigneeId} is not null`));
  const isOthers = sql`not coalesce(bool_or(${task.assigneeId} = ${userId} or coalesce(${task.dueAt} < ${clock}, false)), true)`;
  return sql`exists (${asked.having(isOthers)})`;
}

/** Who is to review a story, and until when; null where nobody was asked. The most urgent where several were. */
export const reviewer = sql<{ name: string | null; dueAt: Date | null } | null>`(
  select json_build_object('name', ${user.name}, 'dueAt', ${task.dueAt})
  from ${task} left join ${user} on ${user.id} = ${task.assigneeId}
  where ${isOpenReview} order by ${task.dueAt} nulls last, ${task.createdAt} limit 1)`.mapWith(
  (asked: { name: string | null; dueAt: string | null }) => ({
    name: asked.name,
    dueAt: asked.dueAt === null ? null : new Date(asked.dueAt),
  }),
);
