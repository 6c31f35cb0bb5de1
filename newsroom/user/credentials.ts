import { and, eq, isNotNull } from "drizzle-orm";
import { db, withTransaction } from "@/db/client";
import { user } from "@/db/schema";
import type { Actor, Person } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { takePoint } from "@/platform/limits";
import { tally } from "@/platform/tallies";
import { type Attempt, forgetAttempts, takeAttempt } from "./attempts";
import { userLanguage } from "./language";
import { queueLinkMail } from "./letter";
import { issueLink } from "./link";
import { isPasswordOf } from "./password";
import { linksPerAccount, linksPerSource } from "./rules";
import type { SessionKey } from "./set-password";

/**
 * Whose e-mail and password these are. Takes the same time and gives the same `invalid` for an unknown account, a
 * wrong password and a closed account; throws `rate_limited` after too many wrong ones. A success clears the count.
 */
export async function verifyCredentials(input: Attempt & { password: string }): Promise<SessionKey> {
  await takeAttempt(input);
  const [person] = await db
    .select({ id: user.id, epoch: user.sessionEpoch, passwordHash: user.passwordHash })
    .from(user)
    .where(and(eq(user.email, input.email), eq(user.isActive, true)));
  const fits = await isPasswordOf(person?.passwordHash ?? null, input.password);
  if (!person || !fits) {
    tally("sign_in_refused");
    throw new NewsroomError("invalid", "credentialsWrong");
  }
  await forgetAttempts(input);
  return { userId: person.id, epoch: person.epoch };
}

/**
 * Mails a link to choose a new password, when the address belongs to an active account that was not mailed one in the
 * last twenty minutes; earlier links keep working. Says nothing either way; callers answer before they call, so that
 * time says nothing too. The history tells who asked: somebody who is signed in may read the outbox.
 */
export async function requestPasswordLink(
  input: { email: string; source: string },
  asker: Person | null,
): Promise<void> {
  const sourceHash = await sourceHashOf(input.source);
  if ((await takePoint(linksPerSource, sourceHash)) !== null) return;
  if ((await takePoint(linksPerAccount, input.email)) !== null) return;
  await withTransaction(async (tx) => {
    const [person] = await tx
      .select({ id: user.id, email: user.email, name: user.name, role: user.role, language: userLanguage })
      .from(user)
      .where(and(eq(user.email, input.email), eq(user.isActive, true), isNotNull(user.passwordHash)))
      .for("no key update");
    if (!person) return;
    await queueLinkMail(tx, "password", person, await issueLink(tx, "password", person));
    const actor: Actor = asker ?? { kind: "reader", id: sourceHash, address: input.source };
    await record(tx, actor, { verb: "user:requestLink", id: person.id, tags: [] });
  });
}
