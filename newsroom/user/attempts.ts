import { NewsroomError } from "@/newsroom/errors";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { forgetPoints, givePointBack, takePoint } from "@/platform/limits";
import { knownDevice } from "./device";
import { attemptsPerAccount, attemptsPerDevice, attemptsPerSource } from "./rules";

/** For which account a password is tried, and from where. */
export type Attempt = {
  email: string;
  /** The visitor's address as the door saw it. */
  source: string;
  /** What the browser keeps from an earlier sign-in, if anything. */
  deviceToken: string | undefined;
};

/**
 * Counts a password about to be tried, before it is tried, so that many at once gain nothing. A device that signed in
 * before has an allowance of its own: strangers can use up the account's and their address's, and cannot keep a person
 * out on her own device. They gain no guess by it, since such a device is only made by the right password. Throws
 * `rate_limited`.
 */
export async function takeAttempt({ email, source, deviceToken }: Attempt): Promise<void> {
  const device = knownDevice(deviceToken, email);
  const wait = device
    ? await takePoint(attemptsPerDevice, device)
    : ((await takePoint(attemptsPerSource, await sourceHashOf(source))) ??
      (await takePoint(attemptsPerAccount, email)));
  if (wait !== null)
    throw new NewsroomError("rate_limited", "tooManyAttempts", { values: { minutes: Math.ceil(wait / 60) } });
}

/** The password was right: the count of the device or account starts anew, and the source gets its point back. */
export async function forgetAttempts({ email, source, deviceToken }: Attempt): Promise<void> {
  const device = knownDevice(deviceToken, email);
  if (device) return forgetPoints(attemptsPerDevice, device);
  await forgetPoints(attemptsPerAccount, email);
  await givePointBack(attemptsPerSource, await sourceHashOf(source));
}
