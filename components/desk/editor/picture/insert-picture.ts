import type { Editor } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
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
  const node = editor.schema.nodes.picture?.create(picture);
  if (node) editor.view.dispatch(editor.state.tr.insert(place, node));
  return place;
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
