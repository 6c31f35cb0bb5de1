import { and, eq } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { user } from "@/db/schema";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { hasSecondFactorUnscoped, takeCode } from "@/newsroom/second-factor/codes";
import type { CodeGiven } from "@/newsroom/second-factor/rules";
import { type Attempt, forgetAttempts, takeAttempt } from "./attempts";
import type { SessionKey } from "./set-password";

/** Whether a session needs a code besides: its owner has a second factor. */
export async function awaitsCode(key: SessionKey): Promise<boolean> {
  return !key.isCodeGiven && (await hasSecondFactorUnscoped(key.userId));
}

/**
 * The second step of a sign-in: with the code the key opens a session. Throws `invalid` for a wrong or used code,
 * `rate_limited` after too many, `not_found` where the password was changed or the account closed since the first step.
 */
export async function proveByCode(
  key: SessionKey,
  input: CodeGiven & Omit<Attempt, "email">,
): Promise<SessionKey> {
  const [person] = await db
    .select({ id: user.id, email: user.email, role: user.role, isActive: user.isActive })
    .from(user)
    .where(and(eq(user.id, key.userId), eq(user.sessionEpoch, key.epoch), eq(user.isActive, true)));
  if (!person) throw new NewsroomError("not_found", "entryOver");
  const attempt = { ...input, email: person.email };
  await takeAttempt(attempt, "code");
  await withTransaction(async (tx) => {
    if (!(await takeCode(tx, { kind: "person", ...person }, input.code)))
      throw wrongField("code", "codeWrong");
  });
  await forgetAttempts(attempt, "code");
  return { ...key, isCodeGiven: true };
}
