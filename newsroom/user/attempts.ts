import { NewsroomError } from "@/newsroom/errors";
import { sourceHashOf } from "@/newsroom/reader/identity";
import { forgetPoints, givePointBack, takePoint } from "@/platform/limits";
import { tally } from "@/platform/tallies";
import { knownDevice } from "./device";
import { attemptLimits } from "./rules";

/** What is tried: the password, or the code after it. */
type Tried = keyof typeof attemptLimits;

/** For which account something is tried, and from where. */
export type Attempt = {
  email: string;
  /** The visitor's address as the door saw it. */
  source: string;
  /** What the browser keeps from an earlier sign-in, if anything. */
  deviceToken: string | undefined;
};

/**
 * Counts a password or code about to be tried, before it is tried, so that many at once gain nothing. A device that signed in
 * before has an allowance of its own: strangers can use up the account's and their address's, and cannot keep a person
 * out on her own device. They gain no guess by it, since such a device is only made by the right password. Throws
 * `rate_limited`.
 */
export async function takeAttempt(
  { email, source, deviceToken }: Attempt,
  tried: Tried = "password",
): Promise<void> {
  const limits = attemptLimits[tried];
  const device = knownDevice(deviceToken, email);
  const wait = device
    ? await takePoint(limits.device, device)
    : ((await takePoint(limits.source, await sourceHashOf(source))) ??
      (await takePoint(limits.account, email)));
  if (wait === null) return;
  tally("sign_in_refused");
  throw new NewsroomError("rate_limited", "tooManyAttempts", { values: { minutes: Math.ceil(wait / 60) } });
}

/** It was right: the count of the device or account starts anew, and the source gets its point back. */
export async function forgetAttempts(
  { email, source, deviceToken }: Attempt,
  tried: Tried = "password",
): Promise<void> {
  const limits = attemptLimits[tried];
  const device = knownDevice(deviceToken, email);
  if (device) return forgetPoints(limits.device, device);
  await forgetPoints(limits.account, email);
  await givePointBack(limits.source, await sourceHashOf(source));
}
