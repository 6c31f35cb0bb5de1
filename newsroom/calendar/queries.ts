import {
  and,
  asc,
  between,
  eq,
  exists,
  gte,
  isNotNull,
  isNull,
  lt,
  ne,
  not,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { article, assignment, plan, schedule, task, user } from "@/db/schema";
import { type Actor, actorId, can } from "@/newsroom/access";
import { type ArticleFilter, embargoNow, flagsRaised, matching } from "@/newsroom/article/list";
import { type Day, daysAfter } from "@/newsroom/date/days";
import { momentInZone } from "@/newsroom/date/rules";
import { isTextAwaited, isTextLate, titleOnDesk } from "@/newsroom/plan/clauses";
import { type CalendarEntry, calendarLimit } from "./rules";

type Moment = typeof plan.dueAt | typeof schedule.goLiveAt | typeof task.dueAt;
type Span = { from: Day; to: Day; timeZone: string };

const assignees = sql<string[]>`array(
  select ${user.name} from ${assignment} inner join ${user} on ${user.id} = ${assignment.userId}
  where ${assignment.articleId} = ${article.id} order by ${user.name}
)`;
/** The clause of `article:publish` in access.ts. */
const mayPublish = (actor: Actor): SQL<boolean> =>
  can(actor, "article:listEverything") ? sql<boolean>`true` : sql<boolean>`false`;
/** Where a story is promised, the promise stands for what was intended. */
const isPromised = exists(
  db
    .select({ one: sql`1` })
    .from(schedule)
    .where(and(eq(schedule.articleId, article.id), isNull(schedule.wentLiveAt))),
);
/** The clause of `article:plan` in access.ts. */
const mayPlan = (actor: Actor): SQL<boolean> =>
  can(actor, "article:listEverything")
    ? sql<boolean>`true`
    : sql<boolean>`coalesce(${article.createdBy} = ${actorId(actor)}, false)`;

/**
 * What is planned, promised and due from one day to another, as far as `actor` may see it and asks for it; `only` narrows
 * it for who is told less.
 */
export async function listCalendar(
  actor: Actor,
  filter: ArticleFilter,
  { from, to, timeZone }: Span,
  only?: SQL,
): Promise<CalendarEntry[]> {
  const begins = momentInZone(`${from}T00:00:00`, timeZone);
  const ends = momentInZone(`${daysAfter(to, 1)}T00:00:00`, timeZone);
  const isIn = (moment: Moment) => and(gte(moment, begins), lt(moment, ends));
  const dayOf = (moment: Moment) => sql<string>`to_char(${moment} at time zone ${timeZone}, 'YYYY-MM-DD')`;
  const hourOf = (moment: Moment) => sql<string>`to_char(${moment} at time zone ${timeZone}, 'HH24:MI')`;
  const about = {
    articleId: article.id,
    title: titleOnDesk,
    slugLine: plan.slugLine,
    edition: article.edition,
    assignees,
    flags: flagsRaised,
    embargoUntil: embargoNow,
    isLate: isTextLate,
  };
  const isWanted = and(matching(actor, filter), ne(article.publicState, "killed"), only);
  const planned = await db
    .select({
      ...about,
      kind: sql<"planned">`'planned'`,
      day: sql<string>`${plan.plannedOn}::text`,
      time: sql<string | null>`to_char(${plan.plannedTime}, 'HH24:MI')`,
      isMovable: mayPlan(actor),
    })
    .from(plan)
    .innerJoin(article, eq(article.id, plan.articleId))
    .where(
      and(
        isNotNull(plan.plannedOn),
        between(plan.plannedOn, from, to),
        eq(article.publicState, "never"),
        not(isPromised),
        isWanted,
      ),
    )
    .orderBy(asc(plan.plannedOn), asc(article.id))
    .limit(calendarLimit);
  const scheduled = await db
    .select({
      ...about,
      kind: sql<"scheduled">`'scheduled'`,
      day: dayOf(schedule.goLiveAt),
      time: hourOf(schedule.goLiveAt),
      isMovable: mayPublish(actor),
    })
    .from(schedule)
    .innerJoin(article, eq(article.id, schedule.articleId))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .where(and(isNull(schedule.wentLiveAt), isIn(schedule.goLiveAt), isWanted))
    .orderBy(asc(schedule.goLiveAt), asc(article.id))
    .limit(calendarLimit);
  const due = await db
    .select({
      ...about,
      kind: sql<"due">`'due'`,
      day: dayOf(plan.dueAt),
      time: hourOf(plan.dueAt),
      isMovable: sql<boolean>`false`,
    })
    .from(plan)
    .innerJoin(article, eq(article.id, plan.articleId))
    .where(and(isIn(plan.dueAt), isTextAwaited, isWanted))
    .orderBy(asc(plan.dueAt), asc(article.id))
    .limit(calendarLimit);
  const reviews = await db
    .select({
      ...about,
      kind: sql<"review">`'review'`,
      day: dayOf(task.dueAt),
      time: hourOf(task.dueAt),
      assignees: sql<string[]>`array_remove(array[${user.name}], null)`,
      isLate: sql<boolean>`${task.dueAt} < ${clock}`,
      isMovable: sql<boolean>`false`,
    })
    .from(task)
    .innerJoin(article, eq(article.id, task.articleId))
    .leftJoin(plan, eq(plan.articleId, article.id))
    .leftJoin(user, eq(user.id, task.assigneeId))
    .where(and(isIn(task.dueAt), eq(task.kind, "review"), isNull(task.doneAt), isWanted))
    .orderBy(asc(task.dueAt), asc(task.id))
    .limit(calendarLimit);
  return [...scheduled, ...planned, ...due, ...reviews];
}
