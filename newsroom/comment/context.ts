import { and, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { folded } from "@/db/folded";
import { article, comment, commenter, commentReason, commentVersion, revision } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { listSanctionsOf } from "@/newsroom/sanction/list";
import type { CommentBeside, CommentContext } from "./context-rules";
import type { CommentChosen } from "./rules";

/** Answers of a comment that stand beside it. */
const mostAnswers = 20;
/** Earlier words of one comment; who edits in a hurry makes many. */
const mostEarlier = 10;
/** Of one person, and from one source. */
const mostOfPerson = 30;
const mostOfSource = 10;
/** Of one person or source, the newest that are counted. */
const mostCounted = 1_000;
/** Decided comments among which near ones are looked for, and how near they must be. */
const lookedThrough = 1_500;
const mostSimilar = 5;
const nearEnough = 0.45;

const beside = {
  id: comment.id,
  name: comment.name,
  text: comment.text,
  state: comment.state,
  createdAt: comment.createdAt,
  headline: sql<string>`coalesce(${revision.content}->>'headline', '')`,
  reason: sql<string | null>`coalesce(${commentReason.label}, ${comment.reason})`,
};

const listBeside = (where: SQL | undefined, order: SQL[], most: number): Promise<CommentBeside[]> =>
  db
    .select(beside)
    .from(comment)
    .innerJoin(article, eq(article.id, comment.articleId))
    .leftJoin(revision, eq(revision.id, article.publishedRevisionId))
    .leftJoin(commentReason, eq(commentReason.id, comment.reasonId))
    .where(where)
    .orderBy(...order)
    .limit(most);

const newest = [sql`${comment.createdAt} desc`, sql`${comment.id} desc`];
const oldest = [sql`${comment.createdAt}`, sql`${comment.id}`];

/**
 * What a moderator may look at beside a comment: what it said before it was edited, what it answers and what answers it, who wrote it with all that is
 * known of her, and how near texts were decided before. Throws `forbidden`, `not_found`.
 */
export async function getCommentContext(actor: Actor, { commentId }: CommentChosen): Promise<CommentContext> {
  authorize(actor, "comment:moderate");
  const [row] = await db
    .select({
      ...{ id: comment.id, parentId: comment.parentId, rootId: comment.rootId, email: comment.email },
      ...{ text: comment.text, textHash: comment.textHash, sourceHash: comment.sourceHash },
      ...{ standing: comment.standing, name: comment.name },
    })
    .from(comment)
    .where(eq(comment.id, commentId));
  if (!row) throw notFound();
  const [earlier, above, answers, person, similar] = await Promise.all([
    listEarlier(row.id),
    listAbove(row),
    listBeside(eq(comment.parentId, row.id), oldest, mostAnswers),
    getPerson(actor, row),
    listSimilar(row),
  ]);
  return { earlier, above, answers, person, similar };
}

/** What it said before its writer edited it, the newest first. */
const listEarlier = (commentId: string): Promise<CommentContext["earlier"]> =>
  db
    .select({ version: commentVersion.version, text: commentVersion.text, until: commentVersion.createdAt })
    .from(commentVersion)
    .where(eq(commentVersion.commentId, commentId))
    .orderBy(desc(commentVersion.version))
    .limit(mostEarlier);

/** What it answers, from the beginning of its thread. */
async function listAbove({ parentId, rootId }: { parentId: string | null; rootId: string | null }) {
  const ids = [...new Set([rootId, parentId])].filter((id) => id !== null);
  return ids.length === 0 ? [] : listBeside(sql`${comment.id} in ${ids}`, oldest, 2);
}

type Of = { id: string; email: string; name: string; sourceHash: string; standing: string };

/** Who wrote it, by her address; null for the newsroom's own. */
async function getPerson(actor: Actor, row: Of): Promise<CommentContext["person"]> {
  if (row.standing !== "reader" || row.email === "") return null;
  const hers = eq(comment.email, row.email);
  const newestOfHers = newestOf(hers);
  const [counts, comments, sameSource, confirmed, sanctions] = await Promise.all([
    db
      .select({ state: newestOfHers.state, count: sql<number>`count(*)::int` })
      .from(newestOfHers)
      .groupBy(newestOfHers.state),
    listBeside(and(hers, ne(comment.id, row.id)), newest, mostOfPerson),
    listOfSource(row),
    db.select({ at: commenter.confirmedAt }).from(commenter).where(eq(commenter.email, row.email)),
    listSanctionsOf(actor, row),
  ]);
  return {
    name: row.name,
    email: row.email,
    confirmedAt: confirmed[0]?.at ?? null,
    counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
    isCountedWhole: counts.reduce((sum, { count }) => sum + count, 0) < mostCounted,
    comments,
    sameSource,
    sanctions,
  };
}

/** The newest comments of a person or a source, as many as are counted: a machine may have sent any number. */
const newestOf = (where: SQL | undefined) =>
  db
    .select({ state: comment.state, email: comment.email, name: comment.name })
    .from(comment)
    .where(where)
    .orderBy(desc(comment.createdAt))
    .limit(mostCounted)
    .as("newest");

/** Others from the same source; its hash is another one tomorrow. */
async function listOfSource({ sourceHash, email }: Of) {
  const newest = newestOf(eq(comment.sourceHash, sourceHash));
  return db
    .select({
      name: sql<string>`min(${newest.name})`,
      email: newest.email,
      count: sql<number>`count(*)::int`,
    })
    .from(newest)
    .where(ne(newest.email, email))
    .groupBy(newest.email)
    .orderBy(sql`count(*) desc`, newest.email)
    .limit(mostOfSource);
}

const decided = alias(comment, "decided");

/** Of what was decided last, the texts nearest to this one; the very same text whenever that was. */
async function listSimilar({ id, text, textHash }: { id: string; text: string; textHash: string }) {
  const near = sql<number>`similarity(${folded(sql`${decided.text}`)}, ${folded(sql`${text}::text`)})`;
  const lately = db
    .select({ id: decided.id, text: decided.text })
    .from(decided)
    .where(and(isNotNull(decided.decidedBy), ne(decided.id, id)))
    .orderBy(desc(decided.decidedAt))
    .limit(lookedThrough)
    .as("decided");
  const [same, nearest] = await Promise.all([
    db
      .select({ id: comment.id })
      .from(comment)
      .where(and(eq(comment.textHash, textHash), ne(comment.id, id), isNotNull(comment.decidedBy)))
      .orderBy(desc(comment.createdAt))
      .limit(mostSimilar),
    db
      .select({ id: lately.id, near })
      .from(lately)
      .where(sql`${near} >= ${nearEnough}`)
      .orderBy(sql`2 desc`)
      .limit(mostSimilar),
  ]);
  const ids = [...new Set([...same, ...nearest].map((each) => each.id))].slice(0, mostSimilar);
  if (ids.length === 0) return [];
  const rows = await listBeside(sql`${comment.id} in ${ids}`, newest, mostSimilar);
  return ids.flatMap((each) => rows.find((row) => row.id === each) ?? []);
}
