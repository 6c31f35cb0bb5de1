import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { section, sectionName } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import type { DescribedNames } from "@/newsroom/name/rules";
import { writeNames } from "@/newsroom/slug/former";
import type { ManagedSection } from "./rules";

/** The place after every section there is. */
export const lastPlace = sql<number>`(select coalesce(max(${section.position}) + 1, 0) from ${section})`;

/** Writes a section's names. Throws as `writeNames`. */
export function writeSectionNames(
  tx: Transaction,
  id: string,
  names: DescribedNames,
  before: ManagedSection["names"],
): Promise<void> {
  return writeNames(tx, { kind: "section", id }, names, before, (edition, entry) =>
    tx
      .insert(sectionName)
      .values({ sectionId: id, edition, ...entry })
      .onConflictDoUpdate({ target: [sectionName.sectionId, sectionName.edition], set: entry }),
  );
}

/** Adds a section at the end of the order and returns its id. */
export async function insertSection(tx: Transaction, names: DescribedNames): Promise<string> {
  const [row] = await tx.insert(section).values({ position: lastPlace }).returning({ id: section.id });
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  await writeSectionNames(tx, row.id, names, {});
  return row.id;
}
