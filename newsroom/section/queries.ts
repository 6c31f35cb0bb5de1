import { and, asc, desc, eq } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { section, sectionName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { type EditionKey, nearest } from "@/newsroom/edition/rules";
import { publishedColumns, withNames } from "@/newsroom/name/queries";
import type { ManagedName, PublishedName } from "@/newsroom/name/rules";

const inOrder = [asc(section.position), asc(section.createdAt)];

/** Sections of an edition in the newsroom's order; without deactivated ones. */
export async function listPublishedSections(edition: EditionKey): Promise<PublishedName[]> {
  return db
    .select(publishedColumns(sectionName))
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.subjectId, section.id), eq(sectionName.edition, edition)))
    .where(eq(section.isActive, true))
    .orderBy(...inOrder);
}

/** Sections to choose from in the desk, by the name nearest to `edition`; without deactivated ones. */
export async function listNearestSections(actor: Actor, edition: EditionKey) {
  authorize(actor, "article:create");
  const active = (await loadSectionsUnscoped(db)).filter(({ isActive }) => isActive);
  return active.map(({ id, names }) => ({ id, name: nearest(names, edition)?.name ?? "" }));
}

/** Every section in the newsroom's order, deactivated ones last. */
export async function listSections(actor: Actor): Promise<ManagedName[]> {
  authorize(actor, "section:manage");
  return loadSectionsUnscoped(db);
}

/** Every section as the desk manages it, in the order of `listSections`. */
export async function loadSectionsUnscoped(executor: Executor): Promise<ManagedName[]> {
  const rows = await executor
    .select({ id: section.id, isActive: section.isActive })
    .from(section)
    .orderBy(desc(section.isActive), ...inOrder);
  return withNames(executor, "section", rows);
}
