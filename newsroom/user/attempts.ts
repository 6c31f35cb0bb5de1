import { NewsroomError } from "@/newsroom/errors";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { forgetPoints, givePointBack, type Limit, takePoint } from "@/platform/limits";

/** Wrong passwords for one account, from wherever. */
const attemptsPerAccount: Limit = { name: "sign-in-account", points: 10, seconds: 900 };
/** Wrong passwords from one address, for whatever accounts: a whole newsroom may share one. */
const attemptsPerSource: Limit = { name: "sign-in-source", points: 60, seconds: 900 };

/** Counts a password about to be tried, before it is tried, so that many at once gain nothing. Throws `rate_limited`. */
export async function takeAttempt(email: string, source: string): Promise<void> {
  const wait =
    (await takePoint(attemptsPerSource, sourceHashOf(source, new Date()))) ??
    (await takePoint(attemptsPerAccount, email));
  if (wait !== null)
    throw new NewsroomError("rate_limited", "tooManyAttempts", { values: { minutes: Math.ceil(wait / 60) } });
}

/** The password was right: the account's count starts anew, and the source gets its point back. */
export async function forgetAttempts(email: string, source: string): Promise<void> {
  await forgetPoints(attemptsPerAccount, email);
  await givePointBack(attemptsPerSource, sourceHashOf(source, new Date()));
}
