import { and, desc, eq, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo } from "@/db/count";
import { commentSanction, user } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { countLimit } from "@/newsroom/paging";
import { isInForce } from "./queries";
import { domainOf, type ListedSanction, type SanctionsWanted } from "./rules";

/** Sanctions in a page of their list. */
export const sanctionsPerPage = 40;

const maker = alias(user, "maker");
const lifter = alias(user, "lifter");

const columns = {
  id: commentSanction.id,
  kind: commentSanction.kind,
  against: commentSanction.against,
  /** A hash says nothing to anybody. */
  subject: sql<string>`case when ${commentSanction.against} = 'source' then '' else ${commentSanction.subject} end`,
  line: commentSanction.line,
  note: commentSanction.note,
  until: commentSanction.until,
  createdAt: commentSanction.createdAt,
  createdByName: maker.name,
  createdBy: commentSanction.createdBy,
  commentId: commentSanction.commentId,
  liftedAt: commentSanction.liftedAt,
  liftedByName: lifter.name,
  acknowledgedAt: commentSanction.acknowledgedAt,
  holds: sql<boolean>`coalesce(${isInForce}, false)`,
  awaits: sql<boolean>`not ${commentSanction.isInForce} and ${commentSanction.liftedAt} is null`,
};

const listed = (where: SQL | undefined, most: number, offset = 0) =>
  db
    .select(columns)
    .from(commentSanction)
    .leftJoin(maker, eq(maker.id, commentSanction.createdBy))
    .leftJoin(lifter, eq(lifter.id, commentSanction.liftedBy))
    .where(where)
    .orderBy(desc(commentSanction.createdAt), commentSanction.id)
    .limit(most)
    .offset(offset);

type Row = Omit<ListedSanction, "isOwn"> & { createdBy: string | null };

const withOwn = (actor: Actor, rows: Row[]): ListedSanction[] =>
  rows.map(({ createdBy, ...row }) => ({
    ...row,
    isOwn: createdBy !== null && createdBy === actorId(actor),
  }));

/** All sanctions that were ever about who wrote a comment, newest first. Throws `forbidden`. */
export async function listSanctionsOf(
  actor: Actor,
  { email, sourceHash }: { email: string; sourceHash: string },
): Promise<ListedSanction[]> {
  authorize(actor, "comment:moderate");
  const about = (target: ListedSanction["against"], subject: string) =>
    and(eq(commentSanction.against, target), eq(commentSanction.subject, subject));
  const where = or(about("email", email), about("domain", domainOf(email)), about("source", sourceHash));
  return withOwn(actor, await listed(where, sanctionsPerPage));
}

const standing: Record<SanctionsWanted["show"], SQL | undefined> = {
  inForce: isInForce,
  awaiting: sql`not ${commentSanction.isInForce} and ${commentSanction.liftedAt} is null`,
  past: not(
    sql`(coalesce(${isInForce}, false) or (not ${commentSanction.isInForce} and ${commentSanction.liftedAt} is null))`,
  ),
};

const chosenBy = ({ show, search }: Pick<SanctionsWanted, "show" | "search">) =>
  and(
    standing[show],
    search === ""
      ? undefined
      : sql`(${commentSanction.against} <> 'source' and position(lower(${search}) in ${commentSanction.subject}) > 0
          or position(lower(${search}) in lower(${commentSanction.note})) > 0)`,
  );

/** Sanctions by where they stand, newest first, and how many there are as far as lists count. Throws `forbidden`. */
export async function listSanctions(
  actor: Actor,
  wanted: SanctionsWanted,
): Promise<{ rows: ListedSanction[]; total: number }> {
  authorize(actor, "comment:moderate");
  const where = chosenBy(wanted);
  const counted = db.select({ id: commentSanction.id }).from(commentSanction).where(where);
  const [rows, total] = await Promise.all([
    listed(where, sanctionsPerPage, (wanted.page - 1) * sanctionsPerPage),
    countUpTo(countLimit, counted),
  ]);
  return { rows: withOwn(actor, rows), total };
}
