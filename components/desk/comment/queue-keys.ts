import { type KeyPress, plainKey } from "@/components/desk/plain-key";

/** What a moderator does by keyboard. */
export type QueueCommand = "next" | "previous" | "approve" | "reject" | "undo";

/** Physical keys (KeyboardEvent.code): the same places under an Arabic and a Latin layout. */
export const queueKeys: Record<string, QueueCommand> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyA: "approve",
  KeyR: "reject",
  KeyU: "undo",
};

/** The command of a key press; none while one types or holds a modifier. */
export function commandOf(event: KeyPress): QueueCommand | null {
  return queueKeys[plainKey(event) ?? ""] ?? null;
}

/** The reason that a digit stands for, from 0, in either row of digits; null for any other key. */
export function reasonOf(event: KeyPress): number | null {
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(plainKey(event) ?? "") ?? [];
  return digit === undefined ? null : Number(digit) - 1;
}
