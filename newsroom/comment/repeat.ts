import { createHash } from "node:crypto";
import { and, desc, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
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
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comment ${textHash}`}, 0))`);
  const since = sql`now() - make_interval(mins => ${asked.repeatMinutes})`;
  const isAnother = asked.exceptId ? ne(comment.id, asked.exceptId) : undefined;
  const isOwn = or(eq(comment.sourceHash, sender.sourceHash), eq(comment.readerHash, sender.readerHash));
  const [row] = await tx
    .select({
      others: sql<number>`count(*)::int`,
      own: sql<number>`(count(*) filter (where ${isOwn}))::int`,
    })
    .from(comment)
    .where(and(eq(comment.textHash, textHash), gt(comment.createdAt, since), isAnother));
  if (row && row.own > 0) return { textHash, keys, repeat: "own" };
  if (isShort) return { textHash, keys, repeat: "none" };
  if (row && row.others > 0) return { textHash, keys, repeat: "others" };
  const like = await tx
    .selectDistinct({ text: comment.text, createdAt: comment.createdAt })
    .from(commentTrace)
    .innerJoin(comment, eq(comment.id, commentTrace.commentId))
    .where(and(inArray(commentTrace.key, keys), gt(commentTrace.createdAt, since), isAnother))
    .orderBy(desc(comment.createdAt))
    .limit(mostCompared);
  const isAlike = like.some((each) => percentAlike(lettersOf(each.text), letters) >= asked.repeatPercent);
  return { textHash, keys, repeat: isAlike ? "alike" : "none" };
}

/** Keeps by what a comment is found again while it is new. */
export async function keepTrace(tx: Transaction, commentId: string, keys: number[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insert(commentTrace)
    .values(keys.map((key) => ({ key, commentId })))
    .onConflictDoNothing();
}
