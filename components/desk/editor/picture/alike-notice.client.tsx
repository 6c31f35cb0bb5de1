"use client";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { AlikePictures } from "@/components/desk/picture/alike-pictures.client";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { figureAt, focusCaption } from "./insert-picture";
import { instead, placeOfId, putInstead } from "./instead";
import { useKnownPictures } from "./known-pictures.client";

/** What the library has that looks like a picture that was dropped or pasted into the story, to take in its place. */
export function AlikeNotice({ surface }: { surface: Surface }) {
  const { learn } = useKnownPictures();
  const { uploads, draft } = surface;
  function choose(own: DeskPicture, chosen: DeskPicture) {
    uploads.dismissAlike(own.id);
    goTo(chosen.id, draft.fields.leadPicture?.pictureId === own.id);
    if (chosen.id === own.id) return;
    learn(chosen);
    if (draft.editor) putInstead(draft.editor, own.id, chosen);
    const lead = draft.fields.leadPicture;
    if (lead?.pictureId === own.id) draft.write({ leadPicture: instead(lead, chosen) });
  }
  /** The button that was pressed goes with the question: one goes on at the picture that it was about. */
  function goTo(pictureId: string, isLead: boolean) {
    focusCaption(() => {
      if (isLead) return document.getElementById("field-leadPicture");
      const at = draft.editor && placeOfId(draft.editor, pictureId);
      return draft.editor && at !== null ? figureAt(draft.editor, at) : null;
    });
  }
  return uploads.alikes.map(({ own, alike }) => (
    <AlikePictures key={own.id} own={own} alike={alike} onChoose={(chosen) => choose(own, chosen)} />
  ));
}
