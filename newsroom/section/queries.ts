import { and, asc, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { section, sectionName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { editionOrder } from "@/newsroom/edition/order";
import { byEdition, type EditionKey } from "@/newsroom/edition/rules";
import type { ManagedSection, PublishedSection } from "./rules";

const published = {
  id: sectionName.sectionId,
  name: sectionName.name,
  slug: sectionName.slug,
  description: sectionName.description,
};

/** Sections of an edition in the newsroom's order; without deactivated ones. */
export async function listPublishedSections(edition: EditionKey): Promise<PublishedSection[]> {
  return db
    .select(published)
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.edition, edition)))
    .where(eq(section.isActive, true))
    .orderBy(asc(section.position), asc(section.createdAt));
}

/** The section that has a slug today. A deactivated one still answers, since its stories stand there. */
export async function getPublishedSectionBySlug(
  edition: EditionKey,
  slug: string,
): Promise<PublishedSection | null> {
  const [row] = await db
    .select(published)
    .from(sectionName)
    .where(and(eq(sectionName.edition, edition), eq(sectionName.slug, slug)));
  return row ?? null;
}

/** Every section in the newsroom's order, deactivated ones last. */
export async function listSections(actor: Actor): Promise<ManagedSection[]> {
  authorize(actor, "section:manage");
  return loadSectionsUnscoped(db);
}

/** Sections as the desk manages them; all, or those of `ids`. */
export async function loadSectionsUnscoped(executor: Executor, ids?: string[]): Promise<ManagedSection[]> {
  const rows = await executor
    .select({ id: section.id, isActive: section.isActive })
    .from(section)
    .where(ids ? inArray(section.id, ids) : undefined)
    .orderBy(asc(section.position), asc(section.createdAt));
  const names = await executor
    .select()
    .from(sectionName)
    .where(ids ? inArray(sectionName.sectionId, ids) : undefined)
    .orderBy(editionOrder(sectionName.edition));
  return rows
    .map((row) => ({ ...row, names: byEdition(names.filter((name) => name.sectionId === row.id)) }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive));
}
