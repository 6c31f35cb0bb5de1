/**
 * `isEverywhere`: it works wherever the focus is; the others belong to the body. `isMacShift`: with ⇧ on a Mac, whose
 * system has taken the key. `isUnled`: without the leading key.
 */
type Keys = {
  code: string;
  shift?: true;
  alt?: true;
  isEverywhere?: true;
  isMacShift?: true;
  isUnled?: true;
};

/** Keys by their place on the board (`KeyboardEvent.code`), so that they work whatever letters are printed on them. */
const boundKeys = {
  bold: { code: "KeyB" },
  link: { code: "KeyK" },
  heading2: { code: "Digit2", alt: true },
  heading3: { code: "Digit3", alt: true },
  paragraph: { code: "Digit0", alt: true },
  bulletList: { code: "Digit8", shift: true },
  orderedList: { code: "Digit7", shift: true },
  blockquote: { code: "Digit9", shift: true },
  pullQuote: { code: "KeyQ", alt: true },
  picture: { code: "KeyP", alt: true },
  gallery: { code: "KeyI", alt: true },
  table: { code: "KeyJ", alt: true },
  factBox: { code: "KeyB", alt: true },
  embed: { code: "KeyE", alt: true },
  footnote: { code: "KeyF", alt: true },
  file: { code: "KeyO", alt: true },
  horizontalRule: { code: "Minus", alt: true },
  direction: { code: "KeyX", shift: true },
  moveUp: { code: "ArrowUp", alt: true, isMacShift: true, isUnled: true },
  moveDown: { code: "ArrowDown", alt: true, isMacShift: true, isUnled: true },
  undo: { code: "KeyZ" },
  redo: { code: "KeyZ", shift: true },
  save: { code: "KeyS", isEverywhere: true },
  submit: { code: "Enter", shift: true, isEverywhere: true },
  publish: { code: "Enter", alt: true, isEverywhere: true },
  style: { code: "KeyG", alt: true, isEverywhere: true },
  note: { code: "KeyM", alt: true, isEverywhere: true },
  nextNote: { code: "Period", alt: true, isEverywhere: true },
  previousNote: { code: "Comma", alt: true, isEverywhere: true },
  find: { code: "KeyF", isEverywhere: true },
  replace: { code: "KeyH", isEverywhere: true, isMacShift: true },
  findNext: { code: "KeyG", isEverywhere: true },
  findPrevious: { code: "KeyG", shift: true, isEverywhere: true },
  history: { code: "KeyV", alt: true, isEverywhere: true },
  help: { code: "Slash", isEverywhere: true },
} satisfies Record<string, Keys>;

/** Everything the keyboard can do on the writing surface. */
export type ShortcutName = keyof typeof boundKeys;
export const shortcutNames = Object.keys(boundKeys) as ShortcutName[];
/** What notes hear themselves, also where nothing can be written. */
const ofNotes = ["note", "nextNote", "previousNote"] as const;
export type NoteShortcut = (typeof ofNotes)[number];
export const isOfNotes = (name: ShortcutName): name is NoteShortcut => ofNotes.some((each) => each === name);
/** What the search hears itself, as notes do. */
const ofSearch = ["find", "replace", "findNext", "findPrevious"] as const;
export type SearchShortcut = (typeof ofSearch)[number];
export const isOfSearch = (name: ShortcutName): name is SearchShortcut =>
  ofSearch.some((each) => each === name);
/** What the grip beside blocks hears itself: it says where they are then. */
const ofBlocks = ["moveUp", "moveDown"] as const;
export type BlockShortcut = (typeof ofBlocks)[number];
export const isOfBlocks = (name: ShortcutName): name is BlockShortcut =>
  ofBlocks.some((each) => each === name);
/** What parts of the surface hear themselves, the history too, which also who writes nothing opens. */
export const isHeardElsewhere = (name: ShortcutName): name is HeardElsewhere =>
  name === "history" || isOfNotes(name) || isOfSearch(name) || isOfBlocks(name);
export type HeardElsewhere = NoteShortcut | SearchShortcut | BlockShortcut | "history";
const keys: Record<ShortcutName, Keys> = boundKeys;

/** Whether this machine's leading key is the command key. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
}

const isShifted = (name: ShortcutName, isMac: boolean) =>
  Boolean(keys[name].shift || (isMac && keys[name].isMacShift));

export type KeyPress = Pick<KeyboardEvent, "code" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** The shortcut that a key press means; null for none. On a Mac the command key leads, elsewhere control. */
export function shortcutOf(press: KeyPress, isMac: boolean): ShortcutName | null {
  const leads = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  const isUnled = !press.metaKey && !press.ctrlKey;
  if (!leads && !isUnled) return null;
  if (leads && press.code === "KeyY" && !press.shiftKey && !press.altKey && !isMac) return "redo";
  const matches = (name: ShortcutName) =>
    keys[name].code === press.code &&
    (keys[name].isUnled ?? false) === isUnled &&
    isShifted(name, isMac) === press.shiftKey &&
    (keys[name].alt ?? false) === press.altKey;
  return shortcutNames.find(matches) ?? null;
}

/** Whether a shortcut works outside the body too. */
export function worksEverywhere(name: ShortcutName): boolean {
  return keys[name].isEverywhere ?? false;
}

/** What else than their names is printed on arrows. */
const signs: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓" };
const printed: Record<string, string> = { Minus: "-", Slash: "/", Enter: "Enter", Period: ".", Comma: "," };

/** What is pressed, from the leading key on, where control, alternative and shift have these names. */
function pressed(
  name: ShortcutName,
  isMac: boolean,
  [leading = "", alternative = "", shifting = ""]: string[],
): string[] {
  const { code, alt, isUnled } = keys[name];
  const key = printed[code] ?? code.replace(/^(Key|Digit)/, "");
  return [
    ...(isUnled ? [] : [leading]),
    ...(alt ? [alternative] : []),
    ...(isShifted(name, isMac) ? [shifting] : []),
    key,
  ];
}

/** The keys of a shortcut as a help sheet shows them. */
export function keysOf(name: ShortcutName, isMac: boolean): string[] {
  const named = pressed(name, isMac, isMac ? ["⌘", "⌥", "⇧"] : ["Ctrl", "Alt", "Shift"]);
  return named.map((key) => signs[key] ?? key);
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeysOf(name: ShortcutName, isMac: boolean): string {
  return pressed(name, isMac, [isMac ? "Meta" : "Control", "Alt", "Shift"]).join("+");
}
