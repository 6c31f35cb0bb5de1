import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

export const noteMarksKey = new PluginKey<DecorationSet>("notes");

/** A note's words in the body. */
export type NoteMark = { id: string; from: number; to: number };

type Ends = {
  /** The words of the body changed. */
  onChange: () => void;
  /** The words of a note were clicked. */
  onPick: (id: string) => void;
};

/** Marks the words that notes are about: beside the document, of which they are no part, and along with its changes. */
export const noteMarks = ({ onChange, onPick }: Ends) =>
  new Plugin<DecorationSet>({
    key: noteMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) =>
        (transaction.getMeta(noteMarksKey) as DecorationSet | undefined) ??
        marks.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => noteMarksKey.getState(state),
      handleClick: (view, position) => {
        const [mark] = noteMarksKey.getState(view.state)?.find(position, position) ?? [];
        if (mark) onPick(mark.spec.id);
        return false;
      },
    },
    view: () => ({
      update: (view, last) => {
        if (view.state.doc !== last.doc) onChange();
      },
    }),
  });

/** Draws the words of notes as they are found by now; `active` is the one that is looked at. */
export function drawMarks(view: EditorView, notes: NoteMark[], active: string | null): void {
  const marks = notes.map(({ id, from, to }) =>
    Decoration.inline(
      from,
      to,
      { class: "note-mark", "data-note": id, ...(id === active ? { "data-active": "" } : {}) },
      { id },
    ),
  );
  const set = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(noteMarksKey, set).setMeta("addToHistory", false));
}
