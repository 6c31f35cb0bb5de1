export type KeyPress = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "target">;

/**
 * The physical key of a press that means a command: null while one types, chooses or holds a modifier; `besides`: kinds of
 * fields in which nobody types.
 */
export function plainKey(event: KeyPress, besides: string[] = []): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  const field =
    target !== null && target instanceof Element
      ? target.closest("input, textarea, select, [contenteditable]")
      : null;
  if (field && !(field instanceof HTMLInputElement && besides.includes(field.type))) return null;
  return event.code;
}
