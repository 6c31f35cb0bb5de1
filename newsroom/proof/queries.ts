import { and, eq, gt, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { article, front, frontRevision, outletEdition, proof, revision } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listPath } from "@/newsroom/address/rules";
import { loadArticleUnscoped } from "@/newsroom/article/queries";
import { feedSize } from "@/newsroom/feed/rules";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { isPublished } from "@/newsroom/published-article/visibility";
import { type Proof, type ProofAbout, Seen, type Wanted, type WantedFront } from "./rules";

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

/** The same of the last launch of a front; null where there was none. */
export async function getFrontProof(actor: Actor, frontId: string): Promise<Proof | null> {
  authorize(actor, "front:compose");
  const [row] = await db
    .select({ state: proof.state, at: proof.provenAt, seen: proof.seen })
    .from(proof)
    .where(eq(proof.frontId, frontId));
  return row ? { isLive: true, ...row, seen: Seen.nullable().catch(null).parse(row.seen) } : null;
}

/** A proof that is owed, and what has to be seen for it. */
export type ProofOrder = Pick<typeof proof.$inferSelect, "id" | "state" | "orderedAt" | "orderedBy"> &
  ({ articleId: string; wanted: Wanted } | { frontId: string; wanted: WantedFront });

/** The proof of a story or a front as long as it is owed; undefined where it is given, and in an edition that readers cannot open. */
export function loadProofOrderUnscoped(about: ProofAbout): Promise<ProofOrder | undefined> {
  return "frontId" in about ? loadOrderOfFront(about.frontId) : loadOrderOfStory(about.articleId);
}

const { id, state, orderedAt, orderedBy } = proof;
const ordered = { id, state, orderedAt, orderedBy };

async function loadOrderOfFront(frontId: string): Promise<ProofOrder | undefined> {
  const [row] = await db
    .select({ order: ordered, of: front, number: frontRevision.number, isDefault: outletEdition.isDefault })
    .from(proof)
    .innerJoin(front, eq(front.id, proof.frontId))
    .leftJoin(frontRevision, eq(frontRevision.id, front.liveRevisionId))
    .innerJoin(outletEdition, and(eq(outletEdition.edition, front.edition), outletEdition.isInUse))
    .where(and(eq(proof.frontId, frontId), ne(proof.state, "proven")));
  if (!row) return undefined;
  const path = await pathOfFrontUnscoped(row.of, row.isDefault);
  return path === undefined ? undefined : { ...row.order, frontId, wanted: { path, front: row.number } };
}

/** The page that a front stands on; undefined where its section or topic has none in the edition. */
async function pathOfFrontUnscoped(
  { edition, sectionId, topicId }: typeof front.$inferSelect,
  isDefault: boolean,
): Promise<string | undefined> {
  const kind = sectionId !== null ? "section" : "topic";
  const id = sectionId ?? topicId;
  if (id === null) return isDefault ? "/" : `/${edition}`;
  const [named] = await listNamesUnscoped(db, kind, edition, [id]);
  return named && listPath(edition, kind, named.slug);
}

async function loadOrderOfStory(articleId: string): Promise<ProofOrder | undefined> {
  const [row] = await db
    .select({ order: ordered, story: article, revision: revision.number })
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
    articleId,
    wanted: {
      id,
      edition,
      slug,
      number,
      revision: publicState === "published" ? row.revision : null,
      isKilled: publicState === "killed",
      changedAt: revisedAt ?? firstPublishedAt,
      isInFeed: (await countUpTo(feedSize - 1, newer)) < feedSize,
    },
  };
}
