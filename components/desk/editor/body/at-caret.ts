import type { Editor } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, NodeSelection } from "@tiptap/pm/state";

type Found = { node: DocumentNode; at: number };

/** The node of a kind that is selected, or that the caret is in. */
export function nodeAtCaret({ selection }: EditorState, name: string): Found | null {
  if (selection instanceof NodeSelection && selection.node.type.name === name)
    return { node: selection.node, at: selection.from };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === name) return { node: $from.node(depth), at: $from.before(depth) };
  return null;
}

/** Writes words that a node carries beside its text; what is selected stays so. */
export function writeWords({ state, view }: Editor, name: string, attribute: string, words: string): void {
  const found = nodeAtCaret(state, name);
  if (!found || found.node.attrs[attribute] === words) return;
  const transaction = state.tr.setNodeAttribute(found.at, attribute, words);
  const isSelected = state.selection instanceof NodeSelection;
  view.dispatch(
    isSelected ? transaction.setSelection(NodeSelection.create(transaction.doc, found.at)) : transaction,
  );
}
