import { asc, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { outletEdition } from "@/db/schema";
import { nextDay } from "@/newsroom/date/rules";
import { type Edition, editionFrom } from "@/newsroom/edition/rules";
import { languageNamed } from "@/newsroom/language/rules";
import type { Outlet } from "./rules";

const { edition, months, digits, timeZone, timeZoneName, credits, isDefault, isInUse } = outletEdition;
const language = sql`${outletEdition.language}`.mapWith(languageNamed);

/** The outlet as readers know it; null before it has been set up. */
export async function getPublishedOutlet(): Promise<Outlet | null> {
  return loadOutletUnscoped(db);
}

/** The editions that readers find, in their order; none before the set-up. */
export async function listPublishedEditions(): Promise<Edition[]> {
  return ((await getPublishedOutlet())?.editions ?? []).filter(({ isInUse }) => isInUse);
}

/** A moment of the day that it is in an edition's zone, and milliseconds until that day ends. */
export async function getPublishedDay({ timeZone }: Edition): Promise<{ today: Date; left: number }> {
  const today = await databaseTime();
  return { today, left: nextDay(today, timeZone).getTime() - today.getTime() };
}

/** The outlet inside a transaction; `lock` holds its rows until that ends. */
export async function loadOutletUnscoped(executor: Executor, lock = false): Promise<Outlet | null> {
  const query = executor
    .select({
      named: { name: outletEdition.name, tagline: outletEdition.tagline },
      row: { edition, language, months, digits, timeZone, timeZoneName, credits, isDefault, isInUse },
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
