import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { searchDocument } from "@/db/schema";
import { lastPlace, listLexeme } from "./document";
import { lexemeText } from "./plan";

/** What was found under a list is found under another from now on. */
export async function moveListInSearch(tx: Transaction, listId: string, into: string): Promise<void> {
  const sign = `${lexemeText(listLexeme(into))}:${lastPlace}B`;
  await tx
    .update(searchDocument)
    .set({ words: sql`ts_delete(${searchDocument.words}, ${listLexeme(listId)}) || ${sign}::tsvector` })
    .where(sql`${searchDocument.words} @@ ${lexemeText(listLexeme(listId))}::tsquery`);
}
