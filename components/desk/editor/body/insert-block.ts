import type { Editor } from "@tiptap/core";
import { type Node as DocumentNode, Fragment } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { placeOfPicture } from "@/components/desk/editor/picture/insert-picture";
import { emptyTable } from "./boxes";

/** Puts a block where one is asked for at the caret, and the caret into its first line. */
export function insertBlock(editor: Editor, block: DocumentNode | null | undefined): void {
  if (!block) return;
  const { state, view } = editor;
  const place = placeOfPicture(state.doc, state.selection.to);
  const transaction = state.tr.insert(place, block);
  const inside = TextSelection.findFrom(transaction.doc.resolve(place), 1, true);
  if (inside) transaction.setSelection(inside);
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}

export function insertTable(editor: Editor): void {
  insertBlock(editor, emptyTable(editor.schema, 3, 3));
}

/** A footnote behind what is selected; its words are written in a line of their own, for which it stays selected. */
export function insertFootnote(editor: Editor): void {
  const { state, view, schema } = editor;
  const { $to } = state.selection;
  const note = schema.nodes.footnote?.create();
  if (!note || !$to.parent.inlineContent) return;
  const transaction = state.tr.insert($to.pos, note);
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, $to.pos)).scrollIntoView());
}

/** A fact box of the blocks that are selected, or an empty one; within a box its words come out of it. */
export function toggleFactBox(editor: Editor): void {
  const { state, view, schema } = editor;
  const { $from, $to, empty } = state.selection;
  const { factBox, heading, paragraph } = schema.nodes;
  if ($from.depth > 0 && $from.node(1).type === factBox) {
    const box = $from.node(1);
    view.dispatch(state.tr.replaceWith($from.before(1), $from.after(1), box.content).scrollIntoView());
    view.focus();
    return;
  }
  if (!factBox || !heading || !paragraph) return;
  const [from, to] = [$from.index(0), $to.indexAfter(0)];
  const chosen = state.doc.children.slice(from, to);
  const isSimple = chosen.every(({ type }) => type === paragraph || type.isInGroup("list"));
  if (empty || !isSimple || chosen.length === 0) {
    insertBlock(editor, factBox.create(null, heading.create()));
    return;
  }
  const start = $from.before(1);
  const box = factBox.create(null, Fragment.from([heading.create(), ...chosen]));
  const transaction = state.tr.replaceWith(start, $to.after(1), box);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, start + 2)).scrollIntoView());
  view.focus();
}
