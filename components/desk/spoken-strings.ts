/** Our words for what the library says; `t` is `desk.spoken` in a language. */
type Key =
  | ("list" | "open" | "dismiss" | "drop" | "choose" | "options" | "option" | "chosen")
  | ("drag" | "dragged" | "draggedByTouch" | "dragging" | "put" | "cancelled");
type Spoken = (key: Key, values?: { count: number } | { name: string }) => string;

type Strings = Record<string, string | ((args: Record<string, unknown>) => string)>;

/** What the library says besides in our screens: nothing, rather than in another language. */
const silent = (strings: Strings): Strings =>
  new Proxy(strings, { get: (own, key) => (typeof key === "string" ? (own[key] ?? " ") : undefined) });

/** Those we say nothing in; the library stops at a package that it does not find. */
const unused =
  "aria/autocomplete aria/breadcrumbs aria/calendar aria/color aria/datepicker aria/grid aria/gridlist aria/link-preview aria/menu aria/numberfield aria/searchfield aria/spinbutton aria/steplist aria/table aria/tag aria/toast aria/tree stately/color stately/datepicker";

/** The library says most of dragging in one way by keyboard and in another by touch or a screen reader. */
const inEveryWay = (name: string, byKeyboard: string, byTouch: string): Strings => ({
  [`${name}Keyboard`]: byKeyboard,
  [`${name}Touch`]: byTouch,
  [`${name}Virtual`]: byTouch,
});

/**
 * Strings for React Aria, by its packages, in place of its own: its Arabic counts «12 خيارات متاحة» and says "DropZone".
 * It takes them from `window`, under the symbols that its LocalizedStringProvider writes.
 */
export function spokenStrings(t: Spoken): Record<string, Strings> {
  return {
    ...Object.fromEntries(unused.split(" ").map((name) => [`@react-${name}`, silent({})])),
    "@react-aria/combobox": silent({
      buttonLabel: t("open"),
      listboxLabel: t("list"),
      countAnnouncement: ({ optionCount }) => t("options", { count: Number(optionCount) }),
      focusAnnouncement: ({ optionText, isSelected }) =>
        t(isSelected === true ? "chosen" : "option", { name: String(optionText) }),
      selectedAnnouncement: ({ optionText }) => t("chosen", { name: String(optionText) }),
    }),
    // That it was let go is said once it is kept, by whoever keeps it.
    "@react-aria/dnd": silent({
      ...inEveryWay("dragDescription", t("drag"), t("drag")),
      ...inEveryWay("dragStarted", t("dragged"), t("draggedByTouch")),
      ...inEveryWay("endDrag", t("dragging"), t("dragging")),
      ...inEveryWay("dropDescription", t("put"), t("put")),
      dropCanceled: t("cancelled"),
    }),
    "@react-aria/overlays": silent({ dismiss: t("dismiss") }),
    "react-aria-components": silent({ dropzoneLabel: t("drop"), selectPlaceholder: t("choose") }),
  };
}
