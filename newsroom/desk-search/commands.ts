import { asc, gt, sql } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { article, deskWord, outletEdition, searchWord } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { followOnDesk } from "./following";

/** Stories that are written in one transaction, so that nobody who saves waits long for its end. */
const storyBatch = 50;

/** Writes what the desk finds anew out of all working copies. No history: nothing of it is anybody's words. */
export async function rebuildDeskSearch(actor: Actor): Promise<void> {
  authorize(actor, "search:index");
  for (let after = ""; ; ) {
    const ids = await withTransaction(async (tx) => {
      // Whoever saves holds the story's row.
      const rows = await tx
        .select({ id: article.id })
        .from(article)
        .where(gt(article.id, after))
        .orderBy(asc(article.id))
        .limit(storyBatch)
        .for("update");
      for (const { id } of rows) await followOnDesk(tx, id);
      return rows.map(({ id }) => id);
    });
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await dropDeskWords(actor);
}

/** Lets go of words that stand in no working copy any more, and of those that are readers' by now. */
export async function dropDeskWords(actor: Actor): Promise<void> {
  authorize(actor, "search:index");
  const editions = await db.select({ edition: outletEdition.edition }).from(outletEdition);
  for (const { edition } of editions)
    await db.execute(sql`
      with counted as materialized (
        select word from ts_stat(format('select words from desk_document where edition = %L', ${edition}::text))
      )
      delete from ${deskWord} held where held.edition = ${edition} and (
        not exists (select from counted where counted.word = held.word)
        or exists (select from ${searchWord} known where known.edition = held.edition and known.word = held.word))`);
}
