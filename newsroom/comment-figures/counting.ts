import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { comment, commentAppeal, commentReason, commentTally, trash } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import { Figures, type Month, monthAfter } from "./rules";

type Place = { edition: EditionKey; timeZone: string };

/** The moment at which a month begins by an edition's clock. */
const beginning = (month: Month, timeZone: string): SQL =>
  sql`(${`${month}-01`}::timestamp at time zone ${timeZone}::text)`;

type Counted = Omit<Figures, "received" | "refused" | "reasons" | "appeals"> & { taken: number };

/**
 * What became of the comments that readers sent to an edition in a month. What moderators put into the trash counts as
 * well, while it is there; what a story's end or the trash's took away does not.
 */
export async function countMonthUnscoped(
  on: Executor,
  { edition, timeZone }: Place,
  month: Month,
): Promise<Figures> {
  const [from, to] = [beginning(month, timeZone), beginning(monthAfter(month), timeZone)];
  const within = (moment: SQL) => sql`(${moment} >= ${from} and ${moment} < ${to})`;
  const [created, decided] = [sql`created_at`, sql`decided_at`];
  const counted = sql`
    counted as (
      select created_at, decided_at, decided_by, state, is_held, reason_id from ${comment}
      where edition = ${edition} and standing = 'reader'
        and (${within(created)} or (decided_by is not null and ${within(decided)}))
      union all
      select kept.created_at, kept.decided_at, kept.decided_by, kept.state, kept.is_held, kept.reason_id
      from ${trash}, jsonb_to_recordset(${trash.kept}->'comment') as kept(edition text, standing text,
        created_at timestamptz, decided_at timestamptz, decided_by uuid, state text, is_held boolean, reason_id uuid)
      where noun = 'comment' and kept.edition = ${edition} and kept.standing = 'reader'
    )`;
  const byEditor = sql`decided_by is not null and ${within(decided)}`;
  const [row] = await on.execute<Counted>(sql`
    with ${counted} select
      (count(*) filter (where ${within(created)}))::int as taken,
      (count(*) filter (where ${within(created)} and is_held))::int as held,
      (count(*) filter (where ${within(created)} and state = 'approved' and decided_by is null))::int as "atOnce",
      (count(*) filter (where ${byEditor} and state = 'approved'))::int as approved,
      (count(*) filter (where ${byEditor} and state = 'rejected'))::int as rejected,
      (percentile_cont(0.5) within group (order by extract(epoch from decided_at - created_at)::float8)
        filter (where ${byEditor}))::float8 as "medianSeconds"
    from counted`);
  const reasons = await on.execute<Figures["reasons"][number]>(sql`
    with ${counted} select ${commentReason.label} as label, count(*)::int as count
    from counted left join ${commentReason} on ${commentReason.id} = counted.reason_id
    where ${byEditor} and counted.state = 'rejected' group by 1 order by 2 desc, 1`);
  const [appeals] = await on.execute<Figures["appeals"]>(sql`
    select
      (count(*) filter (where ${within(sql`appeal.created_at`)}))::int as received,
      (count(*) filter (where ${within(sql`appeal.decided_at`)} and outcome = 'upheld'))::int as upheld,
      (count(*) filter (where ${within(sql`appeal.decided_at`)} and outcome = 'overturned'))::int as overturned
    from ${commentAppeal} appeal join ${comment} on ${comment.id} = appeal.comment_id
    where ${comment.edition} = ${edition}`);
  const [turned] = await on.execute<{ refused: number }>(sql`
    select coalesce(sum(count), 0)::int as refused from ${commentTally}
    where edition = ${edition} and check_name = 'all' and answer = 'refused'
      and day >= ${`${month}-01`}::date and day < ${`${monthAfter(month)}-01`}::date`);
  const { taken = 0, ...rest } = row ?? {};
  const refused = turned?.refused ?? 0;
  return Figures.parse({ ...rest, refused, received: taken + refused, reasons: [...reasons], appeals });
}

/** The month that it is by an edition's clock, and the first of which anything of comments is known; null for nothing. */
export async function monthsOfUnscoped(
  on: Executor,
  { edition, timeZone }: Place,
): Promise<{ now: Month; first: Month | null }> {
  const [row] = await on.execute<{ now: Month; first: Month | null }>(sql`
    select to_char(now() at time zone ${timeZone}::text, 'YYYY-MM') as now, least(
      (select to_char(min(created_at) at time zone ${timeZone}::text, 'YYYY-MM') from ${comment} where edition = ${edition}),
      (select to_char(min(day), 'YYYY-MM') from ${commentTally} where edition = ${edition})
    ) as first`);
  return { now: row?.now ?? "", first: row?.first ?? null };
}
