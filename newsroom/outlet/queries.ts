import { db, type Executor } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { byEdition, editionKeys } from "@/newsroom/edition/rules";
import type { Outlet } from "./rules";

/** The outlet as readers know it; null before it has been set up. */
export async function getPublishedOutlet(): Promise<Outlet | null> {
  return loadOutletUnscoped(db);
}

/** The outlet inside a transaction; `lock` holds its rows until that ends. */
export async function loadOutletUnscoped(executor: Executor, lock = false): Promise<Outlet | null> {
  const query = executor.select().from(outletEdition).$dynamic();
  const rows = await (lock ? query.for("update") : query);
  if (rows.length === 0) return null;
  const by = byEdition(rows);
  const names: Outlet["names"] = {};
  for (const edition of editionKeys) {
    const row = by[edition];
    if (row) names[edition] = { name: row.name, tagline: row.tagline };
  }
  return { names, editionsInUse: editionKeys.filter((edition) => by[edition]?.isInUse) };
}
