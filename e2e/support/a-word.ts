import { randomUUID } from "node:crypto";

/** A word that no other test writes. */
export function aWord(): string {
  const letters = "بتثجحخدرزسشصضطعغفقكلمن";
  const signs = randomUUID().replaceAll("-", "").slice(0, 9);
  return Array.from(signs, (sign) => letters[Number.parseInt(sign, 16)]).join("");
}
