import { Secret, TOTP } from "otpauth";
import { codeDigits, stepSeconds, stepsOfSkew } from "./rules";

/** What every app understands: SHA-1, six digits, thirty seconds (RFC 6238). */
const settings = { algorithm: "SHA1", digits: codeDigits, period: stepSeconds };

/** A new secret of 160 bits, in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app reads from a code: the secret, whose it is, and where. */
export function appAddress(secret: string, names: { outlet: string; email: string }): string {
  return new TOTP({
    ...settings,
    issuer: names.outlet,
    label: names.email,
    issuerInLabel: false,
    secret,
  }).toString();
}

/** The step of which `code` is, where the app that shows it is right to one step; null for a wrong code. Compares in constant time. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const ahead = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window: stepsOfSkew,
  });
  return ahead === null ? null : TOTP.counter({ period: stepSeconds, timestamp }) + ahead;
}
