import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { section, sectionName } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import { keepFormerSlug, refuseTakenSlug } from "@/newsroom/slug/former";
import { slugsFor } from "@/newsroom/slug/rules";
import type { ManagedSection, SectionNames } from "./rules";

/** The place after every section there is. */
export const lastPlace = sql<number>`(select coalesce(max(${section.position}) + 1, 0) from ${section})`;

/** Writes a section's names; an address that changes keeps redirecting. Throws `conflict` for a slug that is taken. */
export async function writeSectionNames(
  tx: Transaction,
  id: string,
  names: SectionNames,
  before: ManagedSection["names"],
): Promise<void> {
  for (const [edition, entry] of slugsFor(names, before, `section-${id.slice(0, 8)}`)) {
    await tx
      .insert(sectionName)
      .values({ sectionId: id, edition, ...entry })
      .onConflictDoUpdate({ target: [sectionName.sectionId, sectionName.edition], set: entry })
      .catch(refuseTakenSlug("section_slug_unique", edition));
    await keepFormerSlug(tx, { kind: "section", id, edition }, before[edition]?.slug, entry.slug);
  }
}

/** Adds a section at the end of the order and returns its id. */
export async function insertSection(tx: Transaction, names: SectionNames): Promise<string> {
  const [row] = await tx.insert(section).values({ position: lastPlace }).returning({ id: section.id });
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await writeSectionNames(tx, row.id, names, {});
  return row.id;
}
