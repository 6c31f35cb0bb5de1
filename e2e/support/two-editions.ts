import { closeDatabase, db } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { outletRows } from "./editions";

/** Before the first data test: the editions that rows of tests are for. */
export default async function makeTwoEditions(): Promise<void> {
  await db.insert(outletEdition).values(outletRows).onConflictDoNothing();
  await closeDatabase();
}
