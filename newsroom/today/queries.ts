import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { clock } from "@/db/clock";
import { article, front, plan, proof, read } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { isTextLate, titleOnDesk } from "@/newsroom/plan/clauses";
import { frontName, getPunctuality, listComing } from "@/newsroom/promise/queries";
import { isPublished } from "@/newsroom/published-article/visibility";
import { countReadsOfLastHour } from "@/newsroom/read/figures";
import { listOwnWork } from "@/newsroom/task/queries";
import { type LateWork, type LiveStory, mostShown, type Today, type Unproven } from "./rules";

/** Live stories that `actor` may see, those that were read most within the last hour first. */
async function listLive(actor: Actor): Promise<LiveStory[]> {
  const rows = await db
    .select({ id: article.id, headline: article.headline })
    .from(read)
    .innerJoin(article, eq(article.id, read.articleId))
    .where(
      and(
        gte(read.hour, sql`date_trunc('hour', now()) - interval '1 hour'`),
        isPublished,
        articlesVisibleTo(actor),
      ),
    )
    .groupBy(article.id)
    .orderBy(desc(sql`sum(${read.count})`), article.id)
    .limit(2 * mostShown);
  const reads = await countReadsOfLastHour(
    actor,
    rows.map(({ id }) => id),
  );
  return rows
    .map((row) => ({ ...row, reads: reads.get(row.id) ?? 0 }))
    .filter(({ reads }) => reads > 0)
    .sort((a, b) => b.reads - a.reads)
    .slice(0, mostShown);
}

/** What the site was not seen to show of the last step that readers see, the newest first. */
async function listUnproven(actor: Actor): Promise<Unproven[]> {
  const stories = await db
    .select({ id: article.id, headline: article.headline })
    .from(proof)
    .innerJoin(article, eq(article.id, proof.articleId))
    .where(and(eq(proof.state, "failed"), articlesVisibleTo(actor)))
    .orderBy(desc(proof.orderedAt))
    .limit(mostShown);
  const fronts = can(actor, "front:compose")
    ? await db
        .select({ id: front.id, name: frontName })
        .from(proof)
        .innerJoin(front, eq(front.id, proof.frontId))
        .where(eq(proof.state, "failed"))
        .orderBy(desc(proof.orderedAt))
        .limit(mostShown)
    : [];
  return [
    ...stories.map((each) => ({ kind: "story" as const, ...each })),
    ...fronts.map((each) => ({ kind: "front" as const, ...each })),
  ];
}

/** What should have been done by now: texts that nobody has handed in, of stories that `actor` may see, and her own tasks. */
async function listLate(actor: Actor): Promise<LateWork[]> {
  const texts = await db
    .select({ id: article.id, headline: titleOnDesk, dueAt: plan.dueAt })
    .from(plan)
    .innerJoin(article, eq(article.id, plan.articleId))
    .where(
      // Said once more by itself, as the index has it.
      and(lt(plan.dueAt, clock), isTextLate, articlesVisibleTo(actor)),
    )
    .orderBy(desc(plan.dueAt))
    .limit(mostShown);
  const tasks = (await listOwnWork(actor)).filter(({ isPastDue, kind }) => isPastDue && kind !== "story");
  const late = [
    ...texts.map((each) => ({ kind: "text" as const, ...each })),
    ...tasks.map(({ articleId, title, dueAt }) => ({
      ...{ kind: "task" as const, id: articleId, headline: title, dueAt },
    })),
  ];
  // What is late has a time.
  return late.flatMap(({ dueAt, ...each }) => (dueAt ? [{ ...each, dueAt }] : [])).slice(0, mostShown);
}

/** What one person looks at when she comes: her own work, what waits for her, and what the clock and the site do. */
export async function getToday(actor: Actor): Promise<Today> {
  authorize(actor, "desk:open");
  const [mine, waiting, late, coming, live, unproven, punctuality] = await Promise.all([
    listArticles(actor, { scope: "mine" }),
    listArticles(actor, { scope: "waiting", order: "standing" }),
    listLate(actor),
    listComing(actor, mostShown),
    listLive(actor),
    listUnproven(actor),
    can(actor, "article:listEverything") ? getPunctuality(actor) : null,
  ]);
  const firstOf = <Row>({ rows }: { rows: Row[] }) => rows.slice(0, mostShown);
  return { mine: firstOf(mine), waiting: firstOf(waiting), late, coming, live, unproven, punctuality };
}
