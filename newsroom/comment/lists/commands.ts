import { and, eq, inArray, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { commentWord, commentWordList } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { firstList } from "../words/first-list";
import {
  entriesFrom,
  type ListChosen,
  type ListToChange,
  type ListToCreate,
  listLimits,
  type WordsAdded,
  type WordsToAdd,
  type WordsToRemove,
} from "./rules";

type Row = typeof commentWordList.$inferSelect;

const told = ({ name, edition, answer, isOn }: Pick<Row, "name" | "edition" | "answer" | "isOn">) => ({
  name,
  edition,
  answer,
  isOn,
});

async function lockList(tx: Transaction, actor: Actor, listId: string): Promise<Row> {
  const [row] = await tx.select().from(commentWordList).where(eq(commentWordList.id, listId)).for("update");
  authorize(actor, "comment:setRules");
  if (!row) throw notFound();
  return row;
}

/** Begins a list without words, which is not in use yet. Throws `forbidden`, `invalid`. */
export async function createWordList(actor: Actor, input: ListToCreate): Promise<{ id: string }> {
  authorize(actor, "comment:setRules");
  return withTransaction(async (tx) => {
    const id = await insertList(tx, input, false);
    await record(tx, actor, {
      verb: "wordList:create",
      id,
      after: told({ ...input, isOn: false }),
      tags: [],
    });
    return { id };
  });
}

async function insertList(tx: Transaction, input: ListToCreate, isOn: boolean): Promise<string> {
  if ((await tx.$count(commentWordList)) >= listLimits.lists)
    throw new NewsroomError("invalid", "wordList.tooManyLists", { values: { max: listLimits.lists } });
  const [row] = await tx
    .insert(commentWordList)
    .values({ ...input, isOn })
    .returning({ id: commentWordList.id })
    .catch(refuseUnknownEdition("edition"));
  if (!row) throw new NewsroomError("unavailable", "unavailable");
  return row.id;
}

/** The list that an installation begins with, as one to be changed; it is in use at once, as it was before. Throws `forbidden`. */
export async function adoptFirstList(actor: Actor, input: ListToCreate): Promise<{ id: string }> {
  authorize(actor, "comment:setRules");
  return withTransaction(async (tx) => {
    const id = await insertList(tx, input, true);
    await insertWords(tx, id, firstList);
    await record(tx, actor, { verb: "wordList:create", id, after: told({ ...input, isOn: true }), tags: [] });
    return { id };
  });
}

/** Changes what a list is called, where it counts and what it does. Throws `forbidden`, `not_found`, `invalid`. */
export async function changeWordList(actor: Actor, { listId, ...words }: ListToChange): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockList(tx, actor, listId);
    await setList(tx, actor, before, words);
  });
}

/** Looks for a list's words in comments from now on. Throws `forbidden`, `not_found`. */
export async function switchListOn(actor: Actor, { listId }: ListChosen): Promise<void> {
  await withTransaction(async (tx) => setList(tx, actor, await lockList(tx, actor, listId), { isOn: true }));
}

/** Looks for them no more, but where a setting says so. Throws `forbidden`, `not_found`. */
export async function switchListOff(actor: Actor, { listId }: ListChosen): Promise<void> {
  await withTransaction(async (tx) => setList(tx, actor, await lockList(tx, actor, listId), { isOn: false }));
}

async function setList(tx: Transaction, actor: Actor, before: Row, change: Partial<Row>): Promise<void> {
  await tx
    .update(commentWordList)
    .set({ ...change, changedAt: sql`now()` })
    .where(eq(commentWordList.id, before.id))
    .catch(refuseUnknownEdition("edition"));
  const after = told({ ...before, ...change });
  await record(tx, actor, { verb: "wordList:change", id: before.id, before: told(before), after, tags: [] });
}

/** Ends a list with all its words. Throws `forbidden`, `not_found`. */
export async function removeWordList(actor: Actor, { listId }: ListChosen): Promise<void> {
  await withTransaction(async (tx) => {
    const before = await lockList(tx, actor, listId);
    const words = await tx.$count(commentWord, eq(commentWord.listId, listId));
    await tx.delete(commentWordList).where(eq(commentWordList.id, listId));
    await record(tx, actor, {
      verb: "wordList:remove",
      id: listId,
      before: { ...told(before), words },
      tags: [],
    });
  });
}

/**
 * Adds words to a list, as many as are typed; one that is there gets the innocents that are typed with it. What is wrong
 * with a line is told by its number, the others are taken. Throws `forbidden`, `not_found`, `invalid` for a full list.
 */
export async function addListWords(actor: Actor, { listId, text }: WordsToAdd): Promise<WordsAdded> {
  authorize(actor, "comment:setRules");
  const { entries, problems } = entriesFrom(text);
  return withTransaction(async (tx) => {
    await lockList(tx, actor, listId);
    const before = await tx.$count(commentWord, eq(commentWord.listId, listId));
    await insertWords(tx, listId, entries);
    const after = await tx.$count(commentWord, eq(commentWord.listId, listId));
    if (after > listLimits.words)
      throw new NewsroomError("invalid", "wordList.full", { values: { max: listLimits.words } });
    const added = after - before;
    await countVersion(tx, listId);
    await record(tx, actor, {
      verb: "wordList:addWords",
      id: listId,
      after: { added, words: after },
      tags: [],
    });
    return {
      added,
      known: entries.length - added,
      problems: problems.slice(0, listLimits.problems),
      wrong: problems.length,
    };
  });
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const rowsAtOnce = 5_000;

async function insertWords(
  tx: Transaction,
  listId: string,
  entries: readonly { text: string; kind: "word" | "phrase" | "pattern"; exceptions?: readonly string[] }[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    const rows = entries.slice(at, at + rowsAtOnce).map(({ text, kind, exceptions = [] }) => {
      return { listId, text, kind, exceptions: [...exceptions] };
    });
    await tx
      .insert(commentWord)
      .values(rows)
      .onConflictDoUpdate({
        target: [commentWord.listId, commentWord.text],
        set: { kind: sql`excluded.kind`, exceptions: sql`excluded.exceptions` },
      });
  }
}

/** Every process makes the list ready anew. */
const countVersion = (tx: Transaction, listId: string) =>
  tx
    .update(commentWordList)
    .set({ version: sql`${commentWordList.version} + 1`, changedAt: sql`now()` })
    .where(eq(commentWordList.id, listId));

/** Takes chosen words off a list. Throws `forbidden`, `not_found`. */
export async function removeListWords(
  actor: Actor,
  { listId, wordIds }: WordsToRemove,
): Promise<{ removed: number }> {
  return withTransaction(async (tx) => {
    await lockList(tx, actor, listId);
    const gone = await tx
      .delete(commentWord)
      .where(and(eq(commentWord.listId, listId), inArray(commentWord.id, wordIds)))
      .returning({ id: commentWord.id });
    const words = await tx.$count(commentWord, eq(commentWord.listId, listId));
    await countVersion(tx, listId);
    await record(tx, actor, {
      verb: "wordList:removeWords",
      id: listId,
      after: { removed: gone.length, words },
      tags: [],
    });
    return { removed: gone.length };
  });
}
