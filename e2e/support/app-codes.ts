import { Secret, TOTP } from "otpauth";
import { databaseTime } from "@/db/clock";
import { codeDigits, stepSeconds } from "@/newsroom/second-factor/rules";

/**
 * What an authenticator app shows for a secret by the database's clock, or would show some steps later: a phone whose
 * clock is a step ahead is believed, so that a second code need not be waited for.
 */
export async function appCode(secret: string, stepsLater = 0): Promise<string> {
  const timestamp = (await databaseTime()).getTime() + stepsLater * stepSeconds * 1000;
  return TOTP.generate({
    secret: Secret.fromBase32(secret.replace(/\s/g, "")),
    algorithm: "SHA1",
    digits: codeDigits,
    period: stepSeconds,
    timestamp,
  });
}
