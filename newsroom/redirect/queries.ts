import { asc, count, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { redirect, redirectImport, redirectRefusal } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listPublishedSlugs, type StoryPlace } from "@/newsroom/address/queries";
import type { EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { isUuid } from "@/newsroom/input";
import { listPublishedEditions } from "@/newsroom/outlet/queries";
import { targetPath, targetTitle, targetWords } from "./listed";
import {
  type KnownList,
  type KnownPages,
  type ListedRedirect,
  longestChain,
  type RedirectImport,
  type RefusedLine,
  redirectsPerPage,
} from "./rules";

/** Where an old address leads readers: a story to where it stands, a list by its id; `page` is a path of ours. */
export type PublishedTarget =
  | { kind: "story"; id: string; place: StoryPlace | null }
  | { kind: "list"; list: KnownList }
  | { kind: "page"; path: string }
  | { kind: "url"; url: string };

type TargetRow = {
  article_id: string | null;
  list_kind: KnownList["kind"] | null;
  list_id: string | null;
  list_edition: EditionKey | null;
  path: string | null;
  url: string | null;
  slug: string | null;
  edition: EditionKey | null;
  isWithdrawn: boolean;
};

/** The target of the longest of these entries that is in the list; one look-up, over whatever other old addresses it leads. */
export async function getPublishedTarget(entries: string[]): Promise<PublishedTarget | null> {
  const [row] = await db.execute<TargetRow>(sql`with recursive step as (
      select * from (
        select r.*, 0 as steps from redirect r where address in ${entries}
        order by length(address) desc limit 1
      ) first
      union all
      select r.*, step.steps + 1 from step join redirect r on r.address = step.next
      where step.steps <= ${longestChain * longestChain}
    )
    select article_id, list_kind, list_id, list_edition, path, url,
      story.slug, story.edition, story.public_state <> 'published' as "isWithdrawn"
    from step left join article story on story.id = article_id and story.public_state <> 'never'
    where next is null`);
  if (!row) return null;
  const { article_id: id, list_kind: kind, list_id: listId, list_edition: listEdition, path, url } = row;
  if (id !== null) {
    const { slug, edition, isWithdrawn } = row;
    return { kind: "story", id, place: slug && edition ? { slug, edition, isWithdrawn } : null };
  }
  if (kind && listId && listEdition)
    return { kind: "list", list: { kind, id: listId, edition: listEdition } };
  if (path !== null) return { kind: "page", path };
  return url === null ? null : { kind: "url", url };
}

/** What the door knows by heart: whether there is a list, and which queries to a front it knows. */
export type PublishedRedirects = { areThere: boolean; frontParameters: string[] };

/** No former site had more to tell its pages by. */
const mostParameters = 1_000;

/** What the door has to know before it looks into the list. */
export async function getPublishedRedirects(): Promise<PublishedRedirects> {
  const [first, parameters] = await Promise.all([
    db.select({ id: redirect.id }).from(redirect).limit(1),
    db
      .selectDistinct({ name: redirect.frontParameter })
      .from(redirect)
      .where(isNotNull(redirect.frontParameter))
      .limit(mostParameters),
  ]);
  return { areThere: first.length > 0, frontParameters: parameters.flatMap(({ name }) => name ?? []) };
}

/** The pages that readers have, as redirects name them. */
export async function loadPublishedPages(): Promise<KnownPages> {
  const [editions, slugs] = await Promise.all([listPublishedEditions(), listPublishedSlugs()]);
  const lists = slugs.map(({ kind, edition, slug, id }): [string, KnownList] => [
    `${edition}/${kind}/${slug}`,
    { kind, id, edition },
  ]);
  return { editions, lists: new Map(lists) };
}

const columns = { id: redirect.id, address: redirect.address, target: targetPath, title: targetTitle };
const containing = (words: string): SQL | undefined =>
  words === "" ? undefined : sql`${`%${words.replace(/[\\%_]/g, "\\$&")}%`}`;

/** A page of the redirects by their old addresses, and how many there are; `search` is a part of either address. */
export async function listRedirects(
  actor: Actor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: ListedRedirect[]; total: number }> {
  authorize(actor, "redirect:manage");
  const pattern = containing(search);
  const where = pattern && sql`(${redirect.address} ilike ${pattern} or ${targetWords} ilike ${pattern})`;
  const [rows, [counted]] = await Promise.all([
    db
      .select(columns)
      .from(redirect)
      .where(where)
      .orderBy(asc(redirect.address))
      .limit(redirectsPerPage)
      .offset((page - 1) * redirectsPerPage),
    db.select({ total: count() }).from(redirect).where(where),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** One redirect. Throws `not_found`. */
export async function getRedirect(actor: Actor, id: string): Promise<ListedRedirect> {
  authorize(actor, "redirect:manage");
  const [row] = isUuid(id) ? await db.select(columns).from(redirect).where(eq(redirect.id, id)) : [];
  if (!row) throw notFound();
  return row;
}

/** The same for who has asked already, with its row held where it is about to change. */
export async function loadRedirectUnscoped(
  tx: Transaction,
  id: string,
  lock = false,
): Promise<Pick<ListedRedirect, "address" | "target">> {
  const query = tx
    .select({ address: redirect.address, target: targetPath })
    .from(redirect)
    .where(eq(redirect.id, id))
    .$dynamic();
  const [row] = await (lock ? query.for("update") : query);
  if (!row) throw notFound();
  return row;
}

const importColumns = {
  id: redirectImport.id,
  fileName: redirectImport.fileName,
  createdAt: redirectImport.createdAt,
  finishedAt: redirectImport.finishedAt,
  isBroken: sql<boolean>`${redirectImport.finishedAt} is null and ${redirectImport.seenAt} < now() - interval '2 minutes'`,
  lines: redirectImport.lines,
  added: redirectImport.added,
  known: redirectImport.known,
  refused: redirectImport.refused,
};

/** The files that were taken last, newest first. */
export async function listImports(actor: Actor): Promise<RedirectImport[]> {
  authorize(actor, "redirect:manage");
  return db.select(importColumns).from(redirectImport).orderBy(desc(redirectImport.createdAt)).limit(5);
}

/** How a file was taken, or how far it is. Throws `not_found`. */
export async function getImport(actor: Actor, id: string): Promise<RedirectImport> {
  authorize(actor, "redirect:manage");
  const [row] = isUuid(id)
    ? await db.select(importColumns).from(redirectImport).where(eq(redirectImport.id, id))
    : [];
  if (!row) throw notFound();
  return row;
}

/** A page of the lines of a file that were refused, in their order. */
export async function listRefusedLines(actor: Actor, importId: string, page: number): Promise<RefusedLine[]> {
  authorize(actor, "redirect:manage");
  const { line, problem, otherLine, given } = redirectRefusal;
  return db
    .select({ line, problem: sql<RefusedLine["problem"]>`${problem}`, otherLine, given })
    .from(redirectRefusal)
    .where(eq(redirectRefusal.importId, importId))
    .orderBy(asc(line))
    .limit(redirectsPerPage)
    .offset((page - 1) * redirectsPerPage);
}
