import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containsWords } from "@/db/folded";
import { commentWord, commentWordList } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { notFound } from "@/newsroom/errors";
import { searchWords } from "@/newsroom/language/search-words";
import { entryLine, listLimits, type WordsWanted } from "./rules";

/** A list as the desk shows it. */
export type WordListShown = {
  id: string;
  name: string;
  edition: string | null;
  answer: "refuse" | "hold" | "warn";
  isOn: boolean;
  words: number;
};

/** The lists of words, in the order of their making. Throws `forbidden`. */
export async function listWordLists(actor: Actor): Promise<WordListShown[]> {
  authorize(actor, "comment:setRules");
  return db
    .select({
      id: commentWordList.id,
      name: commentWordList.name,
      edition: commentWordList.edition,
      answer: commentWordList.answer,
      isOn: commentWordList.isOn,
      words: sql<number>`(select count(*)::int from ${commentWord} where ${commentWord.listId} = ${commentWordList.id})`,
    })
    .from(commentWordList)
    .orderBy(asc(commentWordList.createdAt), asc(commentWordList.id));
}

export type ListedEntry = { id: string; line: string };

/** A page of a list's words, those that a search finds, in the order of their letters. Throws `forbidden`. */
export async function listWords(
  actor: Actor,
  listId: string,
  { q, page }: Pick<WordsWanted, "q" | "page">,
): Promise<{ words: ListedEntry[]; total: number }> {
  authorize(actor, "comment:setRules");
  const clause = and(
    eq(commentWord.listId, listId),
    q ? containsWords(commentWord.foldedText, searchWords(q)) : undefined,
  );
  const [rows, total] = await Promise.all([
    db
      .select({
        id: commentWord.id,
        text: commentWord.text,
        kind: commentWord.kind,
        exceptions: commentWord.exceptions,
      })
      .from(commentWord)
      .where(clause)
      .orderBy(asc(commentWord.text))
      .limit(listLimits.perPage)
      .offset((page - 1) * listLimits.perPage),
    db.$count(commentWord, clause),
  ]);
  return { words: rows.map(({ id, ...entry }) => ({ id, line: entryLine(entry) })), total };
}

/** A whole list as text, in the lines that adding takes. Throws `forbidden`, `not_found`. */
export async function exportWordList(actor: Actor, listId: string): Promise<{ name: string; text: string }> {
  authorize(actor, "comment:setRules");
  const [list] = await db
    .select({ name: commentWordList.name })
    .from(commentWordList)
    .where(eq(commentWordList.id, listId));
  if (!list) throw notFound();
  const rows = await db
    .select({ text: commentWord.text, kind: commentWord.kind, exceptions: commentWord.exceptions })
    .from(commentWord)
    .where(eq(commentWord.listId, listId))
    .orderBy(asc(commentWord.text));
  return { name: list.name, text: rows.map((row) => `${entryLine(row)}\n`).join("") };
}
