import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

/**
 * The positions between which words are selected, as the page shows it. The surface hears of a selection a moment after
 * it was made, and somebody who reads along makes hers while another's words come in: what she sees selected counts.
 */
export function selectedWords({ state, view }: Editor): { from: number; to: number } {
  const { selection } = state;
  const shown = view.dom.ownerDocument.getSelection();
  const range = shown?.rangeCount ? shown.getRangeAt(0) : null;
  const isHere = range && !range.collapsed && view.dom.contains(range.commonAncestorContainer);
  // A picture or cells of a table are selected in a way of the surface's own.
  if (!isHere || !(selection instanceof TextSelection)) return { from: selection.from, to: selection.to };
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}
