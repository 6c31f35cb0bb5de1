import { type KeyPress, plainKey } from "@/components/desk/plain-key";

/** What a moderator does by keyboard. */
export type QueueCommand =
  | "next"
  | "previous"
  | "approve"
  | "reject"
  | "undo"
  | "select"
  | "feature"
  | "pin"
  | "answer"
  | "context"
  | "sanction"
  | "help";

/** Physical keys (KeyboardEvent.code): the same places under an Arabic and a Latin layout. */
export const queueKeys: Record<string, QueueCommand> = {
  KeyJ: "next",
  KeyK: "previous",
  KeyA: "approve",
  KeyR: "reject",
  KeyU: "undo",
  KeyX: "select",
  KeyF: "feature",
  KeyP: "pin",
  KeyW: "answer",
  KeyC: "context",
  KeyB: "sanction",
  Slash: "help",
};

/** Fields in which nobody types. */
const boxes = ["checkbox", "radio"];

/** The command of a key press; none while one types or holds a modifier, but «?» is typed with one. */
export function commandOf(event: KeyPress & { shiftKey?: boolean }): QueueCommand | null {
  const code = plainKey(event, boxes);
  if (code === "Slash" && !event.shiftKey) return null;
  return queueKeys[code ?? ""] ?? null;
}

/** The reason that a digit stands for, from 0, in either row of digits; null for any other key. */
export function reasonOf(event: KeyPress): number | null {
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(plainKey(event, boxes) ?? "") ?? [];
  return digit === undefined ? null : Number(digit) - 1;
}
