"use client";
import type { Editor } from "@tiptap/core";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { AlikePictures } from "@/components/desk/picture/alike-pictures.client";
import type { PlacedPicture } from "@/newsroom/body/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { useKnownPictures } from "./known-pictures.client";

/** Another picture in a place, with what somebody wrote there; where nothing was written, with the library's words. */
function instead(placed: PlacedPicture, other: DeskPicture): PlacedPicture {
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
function putInstead(editor: Editor, ownId: string, other: DeskPicture): void {
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

/** What the library has that looks like a picture that was dropped or pasted into the story, to take in its place. */
export function AlikeNotice({ surface }: { surface: Surface }) {
  const { learn } = useKnownPictures();
  const { uploads, draft } = surface;
  function choose(own: DeskPicture, chosen: DeskPicture) {
    uploads.dismissAlike(own.id);
    if (chosen.id === own.id) return;
    learn(chosen);
    if (draft.editor) putInstead(draft.editor, own.id, chosen);
    const lead = draft.fields.leadPicture;
    if (lead?.pictureId === own.id) draft.write({ leadPicture: instead(lead, chosen) });
  }
  return uploads.alikes.map(({ own, alike }) => (
    <AlikePictures key={own.id} own={own} alike={alike} onChoose={(chosen) => choose(own, chosen)} />
  ));
}
