import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import { nodeAtCaret } from "@/components/desk/editor/body/at-caret";
import { openedFile } from "@/components/desk/editor/file/kinds";
import type { PlacedPicture } from "@/newsroom/body/rules";

/**
 * Where a picture stands that is asked for at `position`: between two blocks, never inside of one. It follows the block
 * that the position is in, or comes before an empty paragraph, in which one goes on writing.
 */
export function placeOfPicture(doc: DocumentNode, position: number): number {
  const at = doc.resolve(Math.min(Math.max(position, 0), doc.content.size));
  if (at.depth === 0) return at.pos;
  const block = at.node(1);
  return block.isTextblock && block.content.size === 0 ? at.before(1) : at.after(1);
}

/** Puts a picture into the body; answers where it stands. */
export function insertPicture(editor: Editor, position: number, picture: PlacedPicture): number {
  const place = placeOfPicture(editor.state.doc, position);
  const insertion = insertionOf(editor, place, picture);
  if (insertion) editor.view.dispatch(insertion);
  return place;
}

/**
 * Puts a picture into the gallery that is selected or holds the caret, else into a new one: with the picture that is
 * selected, or alone. Answers where it stands.
 */
export function insertInGallery(editor: Editor, picture: PlacedPicture): number {
  const { state, schema, view } = editor;
  const { selection, tr } = state;
  const added = schema.nodes.picture?.create(picture);
  if (!added) return selection.from;
  const found = nodeAtCaret(state, "gallery");
  if (found) {
    const end = found.at + found.node.nodeSize - 1;
    view.dispatch(tr.insert(end, added));
    return end;
  }
  const chosen = selection instanceof NodeSelection && selection.node.type === added.type ? selection : null;
  const gallery = schema.nodes.gallery?.create(null, chosen ? [chosen.node, added] : added);
  if (!gallery) return selection.from;
  const place = chosen?.from ?? placeOfPicture(state.doc, selection.to);
  view.dispatch(chosen ? tr.replaceWith(chosen.from, chosen.to, gallery) : tr.insert(place, gallery));
  return place + 1 + (chosen?.node.nodeSize ?? 0);
}

/** `insertPicture` for a picture out of a file: a step of its own to undo, which is known as the file's. */
export function insertFilePicture(editor: Editor, position: number, picture: PlacedPicture): void {
  const insertion = insertionOf(editor, placeOfPicture(editor.state.doc, position), picture);
  if (insertion) editor.view.dispatch(closeHistory(insertion).setMeta(openedFile, "picture"));
}

function insertionOf(editor: Editor, place: number, picture: PlacedPicture): Transaction | null {
  const node = editor.schema.nodes.picture?.create(picture);
  return node ? editor.state.tr.insert(place, node) : null;
}

/** The picture at a place as it is drawn; null while it is not. */
export function figureAt(editor: Editor, place: number): Element | null {
  const drawn = editor.isDestroyed ? null : editor.view.nodeDOM(place);
  return drawn instanceof Element ? drawn : null;
}

/** Frames within which a picture is drawn and the dialog before it is gone. */
const mostFrames = 60;

/** Leads to the caption of the picture that `figure` finds, once it is drawn and nothing lies over the words any more. */
export function focusCaption(figure: () => Element | null | undefined, frames = mostFrames): void {
  requestAnimationFrame(() => {
    const field = figure()?.querySelector<HTMLElement>("input[data-words=caption]");
    const isCovered = document.querySelector("[role=dialog]") !== null;
    if (field && !isCovered) field.focus();
    // A dialog that closes gives the focus back a frame later: it is asked for until it stays.
    const isThere = field !== undefined && document.activeElement === field;
    if (frames > 0 && !(isThere && frames < mostFrames - 2)) focusCaption(figure, frames - 1);
  });
}
