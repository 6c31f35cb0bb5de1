import type { Transaction } from "@/db/client";
import { commentPolicy } from "@/db/schema";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";
import { firstPolicy } from "./first";
import { keyedParts, writtenParts } from "./parts";

/** Gives an edition that begins its first policy; nobody comments without one. */
export async function beginPolicy(tx: Transaction, edition: EditionKey, language: Language): Promise<void> {
  const { essence, text } = firstPolicy(language);
  const parts = keyedParts(writtenParts(text), [], 1);
  await tx.insert(commentPolicy).values({ edition, version: 1, essence, parts }).onConflictDoNothing();
}
