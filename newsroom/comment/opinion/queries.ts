import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { commentVote } from "@/db/schema";

/** Whether a reader says of a comment that it is useful. */
export async function getOwnVote(readerHash: string, commentId: string): Promise<boolean> {
  const isHers = and(eq(commentVote.commentId, commentId), eq(commentVote.readerHash, readerHash));
  return (await db.$count(commentVote, isHers)) > 0;
}
