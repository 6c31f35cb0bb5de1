import { and, desc, eq, gte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, front, proof, read } from "@/db/schema";
import { type Actor, authorize, can } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import { articlesVisibleTo } from "@/newsroom/article/visibility";
import { frontName, getPunctuality, listComing, listOverdue } from "@/newsroom/promise/queries";
import { isPublished } from "@/newsroom/published-article/visibility";
import { countReadsOfLastHour } from "@/newsroom/read/figures";
import { type LiveStory, mostShown, type Today, type Unproven } from "./rules";

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

/** What one person looks at when she comes: her own work, what waits for her, and what the clock and the site do. */
export async function getToday(actor: Actor): Promise<Today> {
  authorize(actor, "desk:open");
  const [mine, waiting, late, coming, live, unproven, punctuality] = await Promise.all([
    listArticles(actor, { scope: "mine" }),
    listArticles(actor, { scope: "waiting", order: "standing" }),
    listOverdue(actor, mostShown),
    listComing(actor, mostShown),
    listLive(actor),
    listUnproven(actor),
    can(actor, "article:listEverything") ? getPunctuality(actor) : null,
  ]);
  const firstOf = <Row>({ rows }: { rows: Row[] }) => rows.slice(0, mostShown);
  return { mine: firstOf(mine), waiting: firstOf(waiting), late, coming, live, unproven, punctuality };
}
