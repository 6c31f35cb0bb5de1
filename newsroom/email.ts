import { z } from "zod";

/** Arabic-Indic and Persian digits as ASCII ones; keyboards here produce all three. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * A mail address as it is kept and compared: NFKC, lower case, ASCII digits, and nothing that nobody sees. Arabic
 * keyboards and copied texts bring direction marks with them.
 */
export function normalizeEmail(text: string): string {
  const visible = text.normalize("NFKC").replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
  return asciiDigits(visible).trim().toLowerCase();
}

/** Longest address (RFC 5321, 4.5.3.1.3, without the brackets). */
const longestEmail = 254;

/** The same where none is an answer too: empty then. */
export function optionalEmailField(wrong: string) {
  const isFit = (text: string) => text === "" || z.email().max(longestEmail).safeParse(text).success;
  return z
    .string()
    .max(2 * longestEmail, wrong)
    .transform(normalizeEmail)
    .pipe(z.string().refine(isFit, wrong));
}

/** A mail address as people type it; the message keys, below `errors`, are for none and for a wrong one. */
export function emailField(missing: string, wrong: string) {
  return z
    .string()
    .max(2 * longestEmail, wrong)
    .transform(normalizeEmail)
    .pipe(z.string().min(1, missing).max(longestEmail, wrong).pipe(z.email(wrong)));
}
