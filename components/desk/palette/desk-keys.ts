import { type KeyPress, plainKey } from "@/components/desk/plain-key";

export type DeskPress = KeyPress & Pick<KeyboardEvent, "key" | "shiftKey">;
export type DeskWideKey = "search" | "palette" | "help";

/** The keys that work on every page of the newsroom, as a sheet shows them. */
export const deskWideKeys: Record<DeskWideKey, string[]> = {
  search: ["/"],
  palette: ["Ctrl", "K"],
  help: ["?"],
};

/**
 * What a press means on every page: «/» and «?» while nobody types, by the place of their key or by what it writes, and Control or
 * Command with K outside of a text, whose link that makes.
 */
export function deskKeyOf(press: DeskPress): DeskWideKey | null {
  const plain = plainKey(press);
  if (plain !== null) {
    if (press.key === "/" || (plain === "Slash" && !press.shiftKey)) return "search";
    return press.key === "?" || press.key === "؟" || (plain === "Slash" && press.shiftKey) ? "help" : null;
  }
  const isCommand =
    press.code === "KeyK" && (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey;
  const { target } = press;
  const isInText =
    target !== null && target instanceof Element && target.closest("[contenteditable]") !== null;
  return isCommand && !isInText ? "palette" : null;
}
