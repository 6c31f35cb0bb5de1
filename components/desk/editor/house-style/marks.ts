import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { StyleNote } from "./notes";

const key = new PluginKey<DecorationSet>("houseStyle");

/** Underlines what is found in the body; `onChange` hears of every change of its words. */
export const styleMarks = (onChange: () => void) =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) =>
        (transaction.getMeta(key) as DecorationSet | undefined) ??
        marks.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => {
        const marks = key.getState(state);
        const { empty, head } = state.selection;
        // A word that is being typed is not finished yet.
        const typed = empty && marks ? marks.find(head, head).filter(({ to }) => to === head) : [];
        return typed.length > 0 ? marks?.remove(typed) : marks;
      },
    },
    view: () => ({
      update: (view, last) => {
        if (view.state.doc !== last.doc) onChange();
      },
    }),
  });
export const styleMarksKey = key;

/** Draws what is found by now. */
export function markNotes(view: EditorView, notes: StyleNote[]): void {
  const marks = notes
    .filter(({ field }) => field === "body")
    .map(({ from, to, check }) => Decoration.inline(from, to, { class: "style-mark", "data-check": check }));
  const set = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(key, set).setMeta("addToHistory", false));
}
