import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { outletEdition } from "@/db/schema";

/** The outlet's own order of editions, for rows that carry their edition in `column`. */
export function editionOrder(column: PgColumn): SQL {
  return sql`(select ${outletEdition.position} from ${outletEdition} where ${outletEdition.edition} = ${column})`;
}
