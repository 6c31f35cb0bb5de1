import { z } from "zod";
import { roles } from "@/newsroom/access";
import { line } from "@/newsroom/input";
import { plainDigits } from "@/newsroom/language/plain-digits";

/** Seconds for which a code of the app is shown; what apps expect (RFC 6238). */
export const stepSeconds = 30;
/** Digits of a code of the app. */
export const codeDigits = 6;
/** Steps by which a phone's clock may be behind or ahead. */
export const stepsOfSkew = 1;

/** Recovery codes that somebody has at a time. */
export const recoveryCodes = 10;
const recoveryLength = 16;
/** Letters of a recovery code: no two that a hand writes alike (Crockford's base 32). */
const recoveryLetters = "0123456789abcdefghjkmnpqrstvwxyz";

/** Minutes between a right password and the code. */
export const entryMinutes = 10;

/** A code as somebody types it, of whichever kind. */
export const CodeGiven = z.object({ code: line(80, { missing: "codeMissing", tooLong: "codeWrong" }) });
export type CodeGiven = z.output<typeof CodeGiven>;

/** Which roles must have a second factor. */
export const RolesToRequire = z.object({ roles: z.array(z.enum(roles)).max(roles.length).default([]) });
export type RolesToRequire = z.output<typeof RolesToRequire>;

/** What the address of the code's page asks for. */
export const CodePageWanted = z.object({ by: z.literal("recovery").optional().catch(undefined) });

/** A typed code as it is compared, with its kind; null for what can be none. */
export function readCode(typed: string): { kind: "app" | "recovery"; code: string } | null {
  const code = plainDigits(typed)
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "");
  if (/^\d+$/.test(code) && code.length === codeDigits) return { kind: "app", code };
  // The letters that it does not have are read as the digits that they look like.
  const letters = code.replaceAll("o", "0").replace(/[il]/g, "1");
  return letters.length === recoveryLength ? { kind: "recovery", code: letters } : null;
}

/** A recovery code out of that many random bytes. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  return [...bytes.subarray(0, recoveryLength)].map((byte) => recoveryLetters[byte % 32]).join("");
}

/** Letters in groups of four, as they are written down and typed. */
export function inGroups(letters: string, between: string): string {
  return letters.replace(/.{4}(?=.)/g, `$&${between}`);
}

/** Somebody's own second factor, as she sees it. */
export type OwnSecondFactor =
  | { state: "off" }
  /** Being set up: what the app is to know, in letters and as the address that its code carries. */
  | { state: "pending"; secret: string; address: string }
  | { state: "on"; since: Date; codesLeft: number };
