import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { oneTimeLink, user } from "@/db/schema";
import { NewsroomError } from "@/newsroom/errors";
import { hashPassword } from "./password";
import { passwordProblem } from "./rules";
import { endSessions } from "./session";

/**
 * Whose credentials were right, and under which epoch: what a session is opened with. `isCodeGiven`: by a code of her
 * second factor besides, without which it opens none where she has one.
 */
export type SessionKey = { userId: string; epoch: number; isCodeGiven?: true };

/** Sets a password, which ends every session and every link to choose another; returns the key of the next one. Throws `invalid` for a poor one. */
export async function setPassword(
  tx: Transaction,
  person: { id: string; email: string; name: string },
  password: string,
): Promise<SessionKey> {
  const problem = passwordProblem(password, person);
  if (problem) throw new NewsroomError("invalid", "invalid", { problems: [problem] });
  const passwordHash = await hashPassword(password);
  await tx.update(user).set({ passwordHash }).where(eq(user.id, person.id));
  const epoch = await endSessions(tx, person.id);
  // Who could read the mailbox for a moment must not come back by a link that waits there.
  await tx
    .delete(oneTimeLink)
    .where(and(eq(oneTimeLink.userId, person.id), eq(oneTimeLink.purpose, "password")));
  return { userId: person.id, epoch };
}
