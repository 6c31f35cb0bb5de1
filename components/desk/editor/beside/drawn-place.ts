import type { EditorState } from "@tiptap/pm/state";

/** Which of the blocks that readers get the pen is in, from 0: what is empty is not drawn. */
export function drawnPlace({ doc, selection }: EditorState): number {
  const at = selection.$from.index(0);
  let place = 0;
  doc.forEach((block, _, index) => {
    const isDrawn = block.isLeaf || block.textContent.trim() !== "";
    if (index < at && isDrawn) place += 1;
  });
  return place;
}
