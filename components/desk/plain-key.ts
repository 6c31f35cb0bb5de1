export type KeyPress = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/** The physical key of a press that means a command: null while one types, chooses or holds a modifier. */
export function plainKey(event: KeyPress): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  if (
    target !== null &&
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]")
  )
    return null;
  return event.code;
}
