import type { Editor } from "@tiptap/core";
import type { PlacedPicture } from "@/newsroom/body/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";

type Other = Pick<DeskPicture, "id" | "caption" | "credit" | "alternative" | "isDecorative">;

/** Another picture in a place, with what somebody wrote there; where nothing was written, with the library's words. */
export function instead(placed: PlacedPicture, other: Other): PlacedPicture {
  const { caption, credit, alternative, isDecorative } = other;
  return {
    pictureId: other.id,
    caption: placed.caption || caption,
    credit: placed.credit || credit,
    alternative: placed.alternative || alternative,
    isDecorative: placed.isDecorative || (placed.alternative === "" && isDecorative),
  };
}

/** Puts it wherever the body has the first one, in one step. */
export function putInstead(editor: Editor, ownId: string, other: Other): void {
  const change = editor.state.tr;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "picture" || node.attrs.pictureId !== ownId) return;
    change.setNodeMarkup(position, undefined, {
      ...node.attrs,
      ...instead(node.attrs as PlacedPicture, other),
    });
  });
  if (change.docChanged) editor.view.dispatch(change);
}

/** Where the body has a picture first; null where it has it nowhere. */
export function placeOfId({ state }: Editor, pictureId: string): number | null {
  let found: number | null = null;
  state.doc.descendants((node, position) => {
    if (node.type.name === "picture" && node.attrs.pictureId === pictureId) found ??= position;
    return found === null;
  });
  return found;
}
