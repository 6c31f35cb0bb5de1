import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { section } from "@/db/schema";
import type { DescribedNames } from "@/newsroom/name/rules";
import { writeNames } from "@/newsroom/name/writing";

/** The place after every section there is. */
export const lastPlace = sql<number>`(select coalesce(max(${section.position}) + 1, 0) from ${section})`;

/** Adds a section at the end of the order and returns its id. Throws as `writeNames`. */
export async function insertSection(tx: Transaction, names: DescribedNames): Promise<string> {
  const id = randomUUID();
  await tx.insert(section).values({ id, position: lastPlace });
  await writeNames(tx, { kind: "section", id }, names);
  return id;
}
