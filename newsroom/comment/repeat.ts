import { createHash } from "node:crypto";
import { and, eq, gt, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comment } from "@/db/schema";
import { foldArabic } from "@/newsroom/language/folding";
import { collapseRepeats } from "@/newsroom/language/graphemes";
import { repeatMinutes, shortestSharedText } from "./rules";

/** Letters and digits alone, folded: what makes two texts the same. Pictures and signs stand for themselves. */
function lettersOf(text: string): string {
  const folded = collapseRepeats(foldArabic(text));
  return folded.replace(/[^\p{L}\p{N}]+/gu, "") || text;
}

type Judged = { textHash: string; repeat: "none" | "own" | "others" };

/**
 * Whether the same words came within the last minutes, from this sender or from others, and the hash they are known by.
 * Two at once wait for each other, so one of them is a repeat.
 */
export async function judgeRepeat(
  tx: Transaction,
  text: string,
  sender: { readerHash: string; sourceHash: string },
): Promise<Judged> {
  const letters = lettersOf(text);
  const textHash = createHash("sha256").update(letters).digest("base64url");
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comment ${textHash}`}, 0))`);
  const isOwn = or(eq(comment.sourceHash, sender.sourceHash), eq(comment.readerHash, sender.readerHash));
  const [row] = await tx
    .select({
      others: sql<number>`count(*)::int`,
      own: sql<number>`(count(*) filter (where ${isOwn}))::int`,
    })
    .from(comment)
    .where(
      and(
        eq(comment.textHash, textHash),
        gt(comment.createdAt, sql`now() - make_interval(mins => ${repeatMinutes})`),
      ),
    );
  if (row && row.own > 0) return { textHash, repeat: "own" };
  const isShared = row !== undefined && row.others > 0 && letters.length >= shortestSharedText;
  return { textHash, repeat: isShared ? "others" : "none" };
}
