import { closeDatabase, db, withTransaction } from "@/db/client";
import { outletEdition } from "@/db/schema";
import { beginPolicy } from "@/newsroom/comment-policy/beginning";
import { outletRows } from "./editions";

/** Before the first data test: the editions that rows of tests are for. */
export default async function makeTwoEditions(): Promise<void> {
  await db.insert(outletEdition).values(outletRows).onConflictDoNothing();
  await withTransaction(async (tx) => {
    for (const { edition, language } of outletRows) await beginPolicy(tx, edition, language);
  });
  await closeDatabase();
}
