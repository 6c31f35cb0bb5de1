import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Hit, Spot } from "./spots";

/** Where the caret is in the story, so that a search begins there. */
export function caretRank(editor: Editor): number {
  const { activeElement } = document;
  const field = activeElement?.id;
  if (field === "field-headline" || field === "field-standfirst" || field === "field-dateline")
    return Number.NEGATIVE_INFINITY;
  return activeElement === editor.view.dom ? editor.state.selection.from : Number.NEGATIVE_INFINITY;
}

/** What is selected, where it may be sought. */
export function selectedText(editor: Editor): string {
  const { activeElement } = document;
  const text =
    activeElement instanceof HTMLTextAreaElement
      ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
      : activeElement === editor.view.dom
        ? editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, "\n")
        : "";
  return /^[^\n\ufffc]{1,100}$/.test(text) ? text : "";
}

/** The element in which a place is seen; in the body the mark itself, once it is drawn. */
function elementOf(editor: Editor, spot: Spot): HTMLElement | null {
  if (spot.kind === "body") return editor.view.dom.querySelector<HTMLElement>(".find-mark[data-current]");
  if (spot.kind === "field") return document.getElementById(`field-${spot.name}`);
  const holder =
    spot.kind === "lead" ? document.getElementById("field-leadPicture") : editor.view.nodeDOM(spot.at);
  if (!(holder instanceof HTMLElement)) return null;
  return holder.querySelector<HTMLElement>(`input[data-words="${spot.name}"]`) ?? holder;
}

/** Scrolls to a place, unless it is in sight below the bar already. */
export function bringToSight(editor: Editor, { spot }: Hit): void {
  const element = elementOf(editor, spot);
  const bar = document.querySelector(".writing-bar");
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const covered = bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0;
  if (top < covered || bottom > window.innerHeight) element.scrollIntoView({ block: "center" });
}

/** Puts the focus where something was found, with its letters selected. */
export function goToHit(editor: Editor, { spot, from, to }: Hit): void {
  const { view } = editor;
  const { tr, doc } = view.state;
  if (spot.kind === "body") {
    view.focus();
    view.dispatch(tr.setSelection(TextSelection.create(doc, spot.at + from, spot.at + to)));
    return;
  }
  const element = elementOf(editor, spot);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.setSelectionRange(from, to);
    return;
  }
  if (spot.kind !== "node") return;
  const node = doc.nodeAt(spot.at);
  view.focus();
  // What it says is written in a bar of its own while it is selected, or the caret in it.
  view.dispatch(
    tr.setSelection(
      node?.isAtom ? NodeSelection.create(doc, spot.at) : TextSelection.near(doc.resolve(spot.at + 1)),
    ),
  );
}
