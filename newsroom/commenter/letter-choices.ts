import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { commenter } from "@/db/schema";
import { authorize, type Reader } from "@/newsroom/access";
import type { Commenter, LetterKind, LettersChosen } from "./rules";

/** Keeps of what somebody who comments wants to be written to. */
export async function chooseLetters(
  own: { commenter: Commenter; reader: Reader },
  chosen: LettersChosen,
): Promise<void> {
  authorize(own.reader, "comment:send");
  await db.update(commenter).set(chosen).where(eq(commenter.id, own.commenter.id));
}

/**
 * Ends letters of a kind by the token that each of them carries: whoever has the letter may. The same for a token that
 * is nobody's, so that nothing is learned of it.
 */
export async function endLetters(reader: Reader, token: string, kind: LetterKind): Promise<void> {
  authorize(reader, "comment:send");
  const change = kind === "answers" ? { wantsAnswers: false } : { wantsDecisions: false };
  await db.update(commenter).set(change).where(eq(commenter.unsubscribeToken, token));
}
