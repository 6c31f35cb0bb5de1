import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { JudgedLine } from "./line";
import { longestChain, type Refusal, type Target } from "./rules";

/**
 * Judges redirects beside each other and beside the list, in a table of the transaction: a hundred thousand lines cost
 * as many steps as one, and none is held here. One redirect from a form is judged the same way.
 */

/** `known`: it is in the list just so, or earlier in the file. */
type Verdict = Refusal | "known";

/** Makes the table that lines are laid into; it goes with the transaction. */
export async function openLines(tx: Transaction): Promise<void> {
  await tx.execute(sql`create temp table redirect_line (
    line int primary key, given text not null, problem text, other_line int,
    address text, front_parameter text, article_id text, list_kind text, list_id uuid, list_edition text,
    path text, url text, entries text[], next text, target text
  ) on commit drop`);
}

/** Lays lines into it. */
export async function layLines(tx: Transaction, lines: JudgedLine[]): Promise<void> {
  const rows = lines.map((line) => (line.problem === null ? { ...line, ...columnsOf(line.target) } : line));
  await tx.execute(sql`insert into redirect_line
    select line, given, problem, null, address, "frontParameter", "articleId", "listKind", "listId", "listEdition",
      path, url, entries, null, md5(target::text)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(
      line int, given text, problem text, address text, "frontParameter" text, "articleId" text, "listKind" text,
      "listId" uuid, "listEdition" text, path text, url text, entries text[], target jsonb)`);
}

function columnsOf(target: Target): Record<string, unknown> {
  switch (target.kind) {
    case "story":
      return { articleId: target.articleId };
    case "list":
      return { listKind: target.list.kind, listId: target.list.id, listEdition: target.list.edition };
    default:
      return target;
  }
}

const refuse = (tx: Transaction, verdict: Verdict, where: SQL) =>
  tx.execute(sql`update redirect_line l set problem = ${verdict} where l.problem is null and ${where}`);

const sameTarget = sql`(r.article_id, r.list_id, r.list_edition, r.path, r.url, r.next)
  is not distinct from (l.article_id, l.list_id, l.list_edition, l.path, l.url, l.next)`;

/** Notes at each line what is wrong with it; with `isChange` a redirect of the list is to give way to its line. */
export async function judgeLines(tx: Transaction, isChange = false): Promise<void> {
  await tx.execute(sql`create index on redirect_line (address)`);
  await refuse(
    tx,
    "targetUnknown",
    sql`l.article_id is not null and not exists (
      select 1 from article where article.id = l.article_id and article.public_state <> 'never')`,
  );
  await findNext(tx);
  if (!isChange) {
    await refuse(
      tx,
      "known",
      sql`exists (select 1 from redirect r where r.address = l.address and ${sameTarget})`,
    );
    await refuse(tx, "taken", sql`exists (select 1 from redirect r where r.address = l.address)`);
  }
  await refuseRepeated(tx);
  await refuseLoops(tx);
  await refuseLost(tx);
}

/** The first line with an address has it; a later one says the same, or clashes. */
async function refuseRepeated(tx: Transaction): Promise<void> {
  await tx.execute(sql`update redirect_line l
    set problem = case when l.target = earlier.target then 'known' else 'clash' end,
      other_line = case when l.target = earlier.target then null else earlier.line end
    from (
      select distinct on (address) address, line, target from redirect_line
      where problem is null order by address, line
    ) earlier
    where l.problem is null and l.address = earlier.address and l.line > earlier.line`);
}

/** Which other old address stands for a target that is one: the longest of its entries that there is. */
async function findNext(tx: Transaction): Promise<void> {
  await tx.execute(sql`update redirect_line l set next = (
      select address from (
        select address from redirect where address = any(l.entries)
        union select address from redirect_line where address = any(l.entries) and problem is null
      ) there order by length(address) desc limit 1)
    where l.problem is null and l.entries is not null`);
  await refuse(tx, "targetUnknown", sql`l.entries is not null and l.next is null`);
}

async function refuseLoops(tx: Transaction): Promise<void> {
  await tx.execute(sql`with recursive step as (
      select address, next from redirect_line where problem is null and next is not null
      union all
      select address, next from redirect r where next is not null
        and not exists (select 1 from redirect_line l where l.address = r.address and l.problem is null)
    ), walk as (
      select line, address as start, next as at, 1 as steps
      from redirect_line where problem is null and next is not null
      union all
      select walk.line, walk.start, step.next, walk.steps + 1
      from walk join step on step.address = walk.at
      where walk.at <> walk.start and walk.steps < ${longestChain}
    )
    update redirect_line l set problem = 'loop'
    from walk where walk.line = l.line and (walk.at = walk.start or walk.steps = ${longestChain})`);
}

/** A line that was refused leads nowhere, and so does who counted on it. Each round finds one step; chains are short. */
async function refuseLost(tx: Transaction): Promise<void> {
  for (let round = 0; round <= longestChain; round += 1) {
    const lost = await refuse(
      tx,
      "targetUnknown",
      sql`l.next is not null and not exists (select 1 from redirect r where r.address = l.next)
        and not exists (select 1 from redirect_line n where n.address = l.next and n.problem is null)`,
    );
    if (lost.count === 0) return;
  }
}

/** Writes what nothing is wrong with into the list; answers how many. */
export async function takeLines(tx: Transaction): Promise<number> {
  const taken = await tx.execute(sql`insert into redirect
      (address, front_parameter, article_id, list_kind, list_id, list_edition, path, url, next)
    select address, front_parameter, article_id, list_kind, list_id, list_edition, path, url, next
    from redirect_line where problem is null`);
  return taken.count;
}
