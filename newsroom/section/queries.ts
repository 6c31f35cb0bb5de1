import { and, asc, eq, inArray } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { section, sectionName } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { byEdition, type EditionKey } from "@/newsroom/edition/rules";
import { findAtSlugUnscoped } from "@/newsroom/slug/queries";
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

/**
 * The section at an address, current or former: where its own `slug` differs, the address moved for good. A
 * deactivated section still answers, since its stories stand there.
 */
export async function getPublishedSectionBySlug(
  edition: EditionKey,
  slug: string,
): Promise<PublishedSection | null> {
  const columns = { slug: sectionName.slug, id: sectionName.sectionId };
  return findAtSlugUnscoped("section", edition, slug, columns, (isMeant) =>
    db
      .select(published)
      .from(sectionName)
      .where(and(eq(sectionName.edition, edition), isMeant)),
  );
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
    .where(ids ? inArray(sectionName.sectionId, ids) : undefined);
  return rows
    .map((row) => ({ ...row, names: byEdition(names.filter((name) => name.sectionId === row.id)) }))
    .sort((a, b) => Number(b.isActive) - Number(a.isActive));
}
