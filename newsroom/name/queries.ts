import { and, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { formerSlug } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import { editionOrder } from "@/newsroom/edition/order";
import { type ByEdition, byEdition, type EditionKey } from "@/newsroom/edition/rules";
import type { Named } from "@/newsroom/published-article/rules";
import type { DescribedName, PublishedName } from "./rules";
import { type NameTable, nameTables } from "./tables";

/** What readers get of a name. */
export const publishedColumns = ({ subjectId: id, name, slug, description }: NameTable) => ({
  id,
  name,
  slug,
  description,
});

/** The section or topic that has a slug today. A deactivated one still answers, since its stories stand there. */
export async function getPublishedNameBySlug(
  kind: "section" | "topic",
  edition: EditionKey,
  slug: string,
): Promise<PublishedName | null> {
  const names = nameTables[kind];
  const [row] = await db
    .select(publishedColumns(names))
    .from(names)
    .where(and(eq(names.edition, edition), eq(names.slug, slug)));
  return row ?? null;
}

/** The section or topic at which an address leads that it, or one that went into it, had once. */
export async function getPublishedNameByFormerSlug(
  kind: "section" | "topic",
  edition: EditionKey,
  slug: string,
): Promise<PublishedName | null> {
  const names = nameTables[kind];
  const isFormer = and(eq(formerSlug.kind, kind), eq(formerSlug.edition, edition), eq(formerSlug.slug, slug));
  const [row] = await db
    .select(publishedColumns(names))
    .from(formerSlug)
    .innerJoin(names, and(eq(names.subjectId, formerSlug.subjectId), eq(names.edition, edition)))
    .where(isFormer);
  return row ?? null;
}

/** Names and addresses in an edition, in no order; what has no name there is left out. */
export async function listNamesUnscoped(
  executor: Executor,
  kind: ListKind,
  edition: EditionKey,
  ids: string[],
): Promise<Named[]> {
  if (ids.length === 0) return [];
  const names = nameTables[kind];
  return executor
    .select({ id: names.subjectId, name: names.name, slug: names.slug })
    .from(names)
    .where(and(eq(names.edition, edition), inArray(names.subjectId, ids)));
}

/** Sections, topics or bylines with their names, in the outlet's order of editions; `only` where one is asked for. */
export async function withNames<Row extends { id: string }>(
  executor: Executor,
  kind: ListKind,
  rows: Row[],
  only?: string,
): Promise<(Row & { names: ByEdition<DescribedName> })[]> {
  const names = nameTables[kind];
  const found = await executor
    .select()
    .from(names)
    .where(only === undefined ? undefined : eq(names.subjectId, only))
    .orderBy(editionOrder(names.edition));
  const ofSubject = Map.groupBy(found, ({ subjectId }) => subjectId);
  return rows.map((row) => ({ ...row, names: byEdition(ofSubject.get(row.id) ?? []) }));
}
