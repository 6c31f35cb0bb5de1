import { and, asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsAnyOfEach, folded } from "@/db/folded";
import { page } from "@/db/schema";
import { type Actor, can, type Right } from "@/newsroom/access";
import type { ListKind } from "@/newsroom/address/rules";
import { editionOrder } from "@/newsroom/edition/order";
import { nameTables } from "@/newsroom/name/tables";
import type { FoundName } from "./rules";

/** Names of one kind that are found. */
const mostNames = 40;

/** By what the desk shows each kind: a page of its own for who manages it, else its place in the list. */
const shown: Record<ListKind, { list: Right; own: Right; path: string }> = {
  section: { list: "section:manage", own: "section:manage", path: "/desk/sections" },
  topic: { list: "topic:create", own: "topic:manage", path: "/desk/topics" },
  byline: { list: "byline:create", own: "byline:manage", path: "/desk/bylines" },
};

async function findOfKind(actor: Actor, kind: ListKind, sought: string[][]): Promise<FoundName[]> {
  const { list, own, path } = shown[kind];
  if (!can(actor, list)) return [];
  const names = nameTables[kind];
  const rows = await db
    .selectDistinctOn([names.subjectId], { id: names.subjectId, name: names.name })
    .from(names)
    .where(containsAnyOfEach(folded(names.name), sought))
    .orderBy(asc(names.subjectId), editionOrder(names.edition))
    .limit(mostNames);
  const pathOf = ({ id, name }: { id: string; name: string }) =>
    can(actor, own) ? `${path}/${id}` : `${path}?${new URLSearchParams({ q: name })}`;
  return rows.map((row) => ({ kind, text: row.name, path: pathOf(row) }));
}

async function findPages(actor: Actor, sought: string[][]): Promise<FoundName[]> {
  if (!can(actor, "page:manage")) return [];
  const rows = await db
    .select({ edition: page.edition, kind: page.kind, headline: page.headline })
    .from(page)
    .where(and(sql`${page.headline} <> ''`, containsAnyOfEach(folded(page.headline), sought)))
    .orderBy(editionOrder(page.edition), page.kind)
    .limit(mostNames);
  return rows.map(({ edition, kind, headline }) => ({
    kind: "page" as const,
    text: headline,
    path: `/desk/pages/${edition}/${kind}`,
  }));
}

/** Sections, topics, bylines and standing pages that are called so, of those that `actor` manages. Of a byline nothing but its name. */
export async function findNames(actor: Actor, sought: string[][]): Promise<FoundName[]> {
  const found = await Promise.all([
    findOfKind(actor, "section", sought),
    findOfKind(actor, "topic", sought),
    findOfKind(actor, "byline", sought),
    findPages(actor, sought),
  ]);
  return found.flat();
}
