import { and, eq } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { clock } from "@/db/clock";
import { session, user } from "@/db/schema";
import { authorize, type Person } from "@/newsroom/access";
import { notFound, wrongField } from "@/newsroom/errors";
import { hasSecondFactorUnscoped, takeCode } from "@/newsroom/second-factor/codes";
import { type Attempt, forgetAttempts, takeAttempt } from "./attempts";
import { isPasswordOf } from "./password";

/** By what somebody proves again that it is she: a code, or the password of who has no second factor. */
export async function proofOf(actor: Person): Promise<"code" | "password"> {
  return (await hasSecondFactorUnscoped(actor.id)) ? "code" : "password";
}

/**
 * Proves again who acts in a session, so that for a while it is not asked. Throws `invalid` for a wrong proof,
 * `rate_limited` after too many. No history: the grave thing it is asked for has one.
 */
export async function proveAgain(
  actor: Person,
  { proof, ...where }: { proof: string } & Omit<Attempt, "email">,
): Promise<void> {
  authorize(actor, "desk:open");
  const [account] = await db
    .select({ email: user.email, passwordHash: user.passwordHash })
    .from(user)
    .where(eq(user.id, actor.id));
  if (!account || !actor.sessionId) throw notFound();
  const kind = await proofOf(actor);
  const attempt = { ...where, email: account.email };
  await takeAttempt(attempt, kind);
  const isHers = and(eq(session.id, actor.sessionId), eq(session.userId, actor.id));
  await withTransaction(async (tx) => {
    const fits =
      kind === "code" ? await takeCode(tx, actor, proof) : await isPasswordOf(account.passwordHash, proof);
    if (!fits) throw wrongField("proof", kind === "code" ? "codeWrong" : "passwordWrong");
    await tx.update(session).set({ provenAt: clock }).where(isHers);
  });
  await forgetAttempts(attempt, kind);
}
