import { asc, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { editionFrom } from "@/newsroom/edition/rules";
import { languageNamed } from "@/newsroom/language/rules";
import type { Outlet } from "./rules";

const { edition, months, digits, timeZone, timeZoneName, isDefault, isInUse } = outletEdition;
const language = sql`${outletEdition.language}`.mapWith(languageNamed);

/** The outlet as readers know it; null before it has been set up. */
export async function getPublishedOutlet(): Promise<Outlet | null> {
  return loadOutletUnscoped(db);
}

/** The outlet inside a transaction; `lock` holds its rows until that ends. */
export async function loadOutletUnscoped(executor: Executor, lock = false): Promise<Outlet | null> {
  const query = executor
    .select({
      named: { name: outletEdition.name, tagline: outletEdition.tagline },
      row: { edition, language, months, digits, timeZone, timeZoneName, isDefault, isInUse },
    })
    .from(outletEdition)
    .orderBy(asc(outletEdition.position), asc(edition))
    .$dynamic();
  const rows = await (lock ? query.for("no key update") : query);
  if (rows.length === 0) return null;
  return {
    names: Object.fromEntries(rows.map(({ row, named }) => [row.edition, named])),
    editions: rows.map(({ row }) => editionFrom(row)),
  };
}
