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

type KeyPress = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/** The command of a key press; none while one types or holds a modifier. */
export function commandOf(event: KeyPress): QueueCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]"))
    return null;
  return queueKeys[event.code] ?? null;
}
