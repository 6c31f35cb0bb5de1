import { type KeyPress, plainKey } from "@/components/desk/plain-key";

type Press = KeyPress & Pick<KeyboardEvent, "key" | "shiftKey">;

/** Whether a press means to search: «/» while nobody types, or Control or Command with K outside of a text, whose link that makes. */
export function opensSearch(press: Press): boolean {
  const plain = plainKey(press);
  if (plain !== null) return press.key === "/" || (plain === "Slash" && !press.shiftKey);
  const isCommand =
    press.code === "KeyK" && (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
  const { target } = press;
  const isInText =
    target !== null && target instanceof Element && target.closest("[contenteditable]") !== null;
  return isCommand && !isInText;
}
