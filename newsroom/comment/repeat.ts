import { createHash } from "node:crypto";
import { and, desc, eq, gt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comment, commentTrace } from "@/db/schema";
import { lettersOf, percentAlike, traceKeys } from "./likeness";
import { shortestSharedText } from "./rules";
import type { CommentSettings } from "./settings/rules";

/** Comments that may be alike are compared in full: the newest, and no more than this. */
const mostCompared = 20;

type Sender = { readerHash: string; sourceHash: string };
type Asked = Pick<CommentSettings, "repeatMinutes" | "repeatPercent"> & {
  /** A comment that is edited is no repeat of itself. */
  exceptId?: string | undefined;
};
type Judged = { textHash: string; keys: number[]; repeat: "none" | "own" | "others" | "alike" };

/** By what the same words are known, however they are spelled. */
export function textHashOf(text: string): string {
  return createHash("sha256").update(lettersOf(text)).digest("base64url");
}

/**
 * Whether the same words came within the last minutes, from this sender or from others, or much the same; with the hash
 * and the keys by which a text is known. Two with the same words at once wait for each other, so one of them is a repeat.
 */
export async function judgeRepeat(
  tx: Transaction,
  text: string,
  sender: Sender,
  asked: Asked,
): Promise<Judged> {
  const letters = lettersOf(text);
  const textHash = textHashOf(text);
  const isShort = letters.length < shortestSharedText;
  const keys = isShort ? [] : [...new Set(traceKeys(letters))];
  const since = sql`now() - make_interval(mins => ${asked.repeatMinutes})`;
  const isAnother = asked.exceptId ? ne(comment.id, asked.exceptId) : undefined;
  const isAnotherTrace = asked.exceptId ? ne(commentTrace.commentId, asked.exceptId) : undefined;
  const isOwn = or(eq(comment.sourceHash, sender.sourceHash), eq(comment.readerHash, sender.readerHash));
  const same = and(eq(comment.textHash, textHash), gt(comment.createdAt, since), isAnother);
  // However often it was said: one of each is enough.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comment ${textHash}`}, 0))`);
  const [row] = await tx
    .select({
      own: sql<boolean>`exists (${tx.select({ id: comment.id }).from(comment).where(and(same, isOwn))})`,
      any: sql<boolean>`exists (${tx.select({ id: comment.id }).from(comment).where(same)})`,
    })
    .from(sql`(select 1) as one`);
  if (row?.own) return { textHash, keys, repeat: "own" };
  if (isShort) return { textHash, keys, repeat: "none" };
  if (row?.any) return { textHash, keys, repeat: "others" };
  const like = await listMaybeAlike(tx, keys, and(gt(commentTrace.createdAt, since), isAnotherTrace));
  const isAlike = like.some((each) => percentAlike(lettersOf(each.text), letters) >= asked.repeatPercent);
  return { textHash, keys, repeat: isAlike ? "alike" : "none" };
}

/** The newest texts that share a key with one; of a key that a crowd sends, no more are looked at than of any. */
async function listMaybeAlike(tx: Transaction, keys: number[], clause: SQL | undefined) {
  const newest = tx
    .select({ commentId: commentTrace.commentId })
    .from(commentTrace)
    .where(and(sql`${commentTrace.key} = wanted.key`, clause))
    .orderBy(desc(commentTrace.createdAt))
    .limit(mostCompared);
  const ids = sql`select newest.comment_id from unnest(${sql.param(keys)}::int[]) as wanted(key) cross join lateral (${newest}) as newest`;
  return tx
    .select({ text: comment.text })
    .from(comment)
    .where(sql`${comment.id} in (${ids})`)
    .orderBy(desc(comment.createdAt))
    .limit(mostCompared);
}

/** Keeps by what a comment is found again while it is new. */
export async function keepTrace(tx: Transaction, commentId: string, keys: number[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insert(commentTrace)
    .values(keys.map((key) => ({ key, commentId })))
    .onConflictDoNothing();
}
