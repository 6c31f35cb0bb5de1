import { closeDatabase, db, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { beginPolicy } from "@/newsroom/comment-policy/beginning";
import { outletRows } from "./editions";
import { keepBareDatabase } from "./own-database";

/** Before the first data test: the editions that rows of tests are for, and an empty newsroom for who needs one alone. */
export default async function makeTwoEditions(): Promise<() => Promise<void>> {
  const drop = await keepBareDatabase();
  await db.insert(outletEdition).values(outletRows).onConflictDoNothing();
  await withTransaction(async (tx) => {
    for (const { edition, language } of outletRows) await beginPolicy(tx, edition, language);
  });
  await closeDatabase();
  return drop;
}
