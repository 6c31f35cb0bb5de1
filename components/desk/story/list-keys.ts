import { type KeyPress, plainKey } from "@/components/desk/plain-key";

/** What the keyboard does in a list of stories. */
export const listCommands = [
  "next",
  "previous",
  "open",
  "edit",
  "preview",
  "select",
  "selectTo",
  "waiting",
] as const;
export type ListCommand = (typeof listCommands)[number];

/**
 * Physical keys (KeyboardEvent.code): the same places under an Arabic and a Latin layout. A link opens by Enter of itself: that
 * is here to be told.
 */
export const listKeys: Record<ListCommand, { code: string; shift?: true }> = {
  next: { code: "KeyJ" },
  previous: { code: "KeyK" },
  open: { code: "Enter" },
  edit: { code: "KeyE" },
  preview: { code: "KeyP" },
  select: { code: "KeyX" },
  selectTo: { code: "KeyX", shift: true },
  waiting: { code: "KeyN" },
};

/** What a key press means in a list; null while one types or holds a modifier. */
export function listCommandOf(event: KeyPress & Pick<KeyboardEvent, "shiftKey">): ListCommand | null {
  const code = plainKey(event, ["checkbox"]);
  const found = listCommands.find(
    (command) => listKeys[command].code === code && (listKeys[command].shift ?? false) === event.shiftKey,
  );
  return found === "open" ? null : (found ?? null);
}
