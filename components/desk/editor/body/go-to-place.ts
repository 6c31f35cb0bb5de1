import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import type { WordsName } from "@/components/desk/editor/use-submission.client";

/** Selects the block at `index` and, in a picture, goes to its first empty field. */
function goToBlock(editor: Editor, index: number, words: WordsName | null): void {
  let position = 0;
  for (let i = 0; i < index; i += 1) position += editor.state.doc.maybeChild(i)?.nodeSize ?? 0;
  const block = editor.state.doc.maybeChild(index);
  if (!block) return;
  const element = editor.view.nodeDOM(position);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
  if (block.isAtom || block.type.name === "gallery") {
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
    if (element instanceof HTMLElement) fieldOf(element, words)?.focus();
  } else editor.commands.focus(position + 1);
}

/** The named field of a picture, or the first without words, or its first. */
function fieldOf(element: HTMLElement, words: WordsName | null): HTMLElement | null {
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  const named = `input[data-words="${words}"]`;
  // Of several pictures the one without these words.
  const first = words && (find(`${named}[data-missing]`) ?? find(named));
  return first || (find("input[data-missing]") ?? find("input"));
}

/** Moves the focus to the place that a problem names: `headline`, `sectionId`, … or `body.<block>`. */
export function goToPlace(editor: Editor, field: string, words: WordsName | null): void {
  const block = /^body\.(\d+)$/.exec(field)?.[1];
  if (block !== undefined) {
    goToBlock(editor, Number(block), words);
    return;
  }
  const element = document.getElementById(`field-${field}`);
  element?.scrollIntoView({ block: "center" });
  if (field === "leadPicture" && element) (fieldOf(element, words) ?? element).focus();
  else element?.focus();
}
