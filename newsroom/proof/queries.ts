import { and, eq, gt, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, outletEdition, proof, revision } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { feedSize } from "@/newsroom/feed/rules";
import { isPublished } from "@/newsroom/published-article/visibility";
import { type Proof, Seen, type Wanted } from "./rules";

/** Whether the site shows the last step of a story that readers see; null where there was none. Throws `not_found`. */
export async function getProof(actor: Actor, articleId: string): Promise<Proof | null> {
  const { subject } = await loadArticleUnscoped(db, articleId);
  authorize(actor, "article:read", subject);
  const [row] = await db
    .select({
      isLive: isPublished.mapWith(Boolean),
      state: proof.state,
      at: proof.provenAt,
      seen: proof.seen,
    })
    .from(proof)
    .innerJoin(article, eq(article.id, proof.articleId))
    .where(eq(proof.articleId, articleId));
  return row ? { ...row, seen: Seen.nullable().catch(null).parse(row.seen) } : null;
}

/** A proof that is owed, and what has to be seen for it. */
export type ProofOrder = Pick<
  typeof proof.$inferSelect,
  "articleId" | "state" | "orderedAt" | "orderedBy"
> & {
  wanted: Wanted;
};

/** The proof of a story as long as it is owed; undefined where it is given, and in an edition that readers cannot open. */
export async function loadProofOrderUnscoped(articleId: string): Promise<ProofOrder | undefined> {
  const [row] = await db
    .select({ order: proof, story: article, revision: revision.number })
    .from(proof)
    .innerJoin(article, eq(article.id, proof.articleId))
    .innerJoin(revision, eq(revision.id, article.publishedRevisionId))
    .innerJoin(outletEdition, and(eq(outletEdition.edition, article.edition), outletEdition.isInUse))
    .where(and(eq(proof.articleId, articleId), ne(proof.state, "proven")));
  if (!row) return undefined;
  const { id, edition, slug, number, firstPublishedAt, revisedAt, publicState } = row.story;
  // The table's check constraint holds both for whatever readers have or had.
  if (slug === null || firstPublishedAt === null) return undefined;
  const place = sql`(${article.firstPublishedAt}, ${article.id})`;
  const newer = db
    .select({ id: article.id })
    .from(article)
    .where(
      and(
        isPublished,
        eq(article.edition, edition),
        gt(place, sql`(${sql.param(firstPublishedAt, article.firstPublishedAt)}, ${id})`),
      ),
    );
  return {
    ...row.order,
    wanted: {
      id,
      edition,
      slug,
      number,
      revision: publicState === "published" ? row.revision : null,
      changedAt: revisedAt ?? firstPublishedAt,
      isInFeed: (await countUpTo(feedSize - 1, newer)) < feedSize,
    },
  };
}
