import { expect, test } from "vitest";
import { appAddress, newSecret, stepOf } from "./app-code";
import { inGroups, readCode, recoveryCodeFrom } from "./rules";

test.each([
  ["123456", "app", "123456"],
  [" 123 456 ", "app", "123456"],
  ["١٢٣ ٤٥٦", "app", "123456"],
  ["۱۲۳۴۵۶", "app", "123456"],
  ["12345", null, null],
  ["1234567", null, null],
  ["12345a", null, null],
  ["", null, null],
  ["----", null, null],
  ["k7q2-9xmz-0a1b-cdef", "recovery", "k7q29xmz0a1bcdef"],
  ["K7Q2 9XMZ OA1B CDEF", "recovery", "k7q29xmz0a1bcdef"],
  ["k7q29xmz0ailcdef", "recovery", "k7q29xmz0a11cdef"],
  ["k7q2-9xmz-0a1b-cde", null, null],
  ["1234-5678-9012-3456", "recovery", "1234567890123456"],
])("%s is read as a code: %s %s", (typed, kind, code) => {
  expect(readCode(typed)).toEqual(kind && { kind, code });
});

test("a recovery code is read again as it was made", () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
  const code = recoveryCodeFrom(bytes);
  const written = inGroups(code, "-");
  expect(written).toMatch(/^(?:[0-9a-z]{4}-){3}[0-9a-z]{4}$/);
  expect(readCode(written.toUpperCase())).toEqual({ kind: "recovery", code });
});

// RFC 6238, appendix B, in six digits.
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082", 1],
  [1_111_111_109, "081804", 37_037_036],
  [1_234_567_890, "005924", 41_152_263],
  [20_000_000_000, "353130", 666_666_666],
])("at second %i the code %s is of step %i", (second, code, step) => {
  const at = (seconds: number) => new Date((second + seconds) * 1000);
  expect(stepOf(secret, code, at(0))).toBe(step);
  expect([stepOf(secret, code, at(30)), stepOf(secret, code, at(-30))]).toEqual([step, step]);
  expect([stepOf(secret, code, at(61)), stepOf(secret, code, at(-61))]).toEqual([null, null]);
});

test("an app learns from the address where, whose and which secret", () => {
  const made = newSecret();
  const address = new URL(appAddress(made, { outlet: "ورّاق", email: "nour@example.org" }));
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(decodeURIComponent(address.pathname)).toContain("nour@example.org");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    secret: made,
    issuer: "ورّاق",
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});
