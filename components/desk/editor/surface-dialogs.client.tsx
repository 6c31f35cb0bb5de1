"use client";
import { useEffect, useState } from "react";
import type { DeskPicture } from "@/newsroom/picture/rules";
import {
  ConflictPanel,
  EmbedForm,
  fetchDialogs,
  PicturePicker,
  RestoreQuestion,
  ShortcutHelp,
  SignInAgain,
  SurfaceWhereabouts,
  TakeFound,
} from "./dialogs.client";
import { figureAt, focusCaption, insertInGallery, insertPicture } from "./picture/insert-picture";
import { useKnownPictures } from "./picture/known-pictures.client";
import { placePicture } from "./picture/use-story-uploads.client";
import type { Surface } from "./use-surface.client";

/** What asks over the words: a picture to place, words found, two versions, the password. */
export function SurfaceDialogs({ surface }: { surface: Surface }) {
  const { learn } = useKnownPictures();
  const { story, opened, open, draft, person } = surface;
  const { saving } = draft;
  const [found] = saving.found;
  const [isTaking, setTaking] = useState(surface.takesFound);
  const close = () => open(null);
  useEffect(() => void fetchDialogs(), []);

  function place(chosen: DeskPicture) {
    learn(chosen);
    const picture = placePicture(chosen);
    const { editor } = draft;
    if ((opened === "picture" || opened === "gallery") && editor) {
      const at =
        opened === "picture"
          ? insertPicture(editor, editor.state.selection.to, picture)
          : insertInGallery(editor, picture);
      focusCaption(() => figureAt(editor, at));
      return;
    }
    draft.write({ leadPicture: picture });
    focusCaption(() => document.getElementById("field-leadPicture"));
  }
  return (
    <>
      {(opened === "picture" || opened === "gallery" || opened === "leadPicture") && (
        <PicturePicker isOpen onOpenChange={close} onChoose={place} />
      )}
      {found && story.isEditable && isTaking && draft.editor && (
        <TakeFound found={found} surface={surface} onTaken={() => setTaking(false)} />
      )}
      {found && story.isEditable && !isTaking && (
        <RestoreQuestion key={found.tab} found={found} surface={surface} />
      )}
      {opened === "embed" && draft.editor && <EmbedForm editor={draft.editor} onClose={close} />}
      {opened === "whereabouts" && <SurfaceWhereabouts surface={surface} onClose={close} />}
      {opened === "help" && <ShortcutHelp onClose={close} />}
      {opened === "conflict" && saving.state.other && (
        <ConflictPanel surface={surface} other={saving.state.other} />
      )}
      {opened === "signIn" && (
        <SignInAgain
          email={person.email}
          onClose={close}
          onSignedIn={() => {
            close();
            saving.tryAgain();
          }}
        />
      )}
    </>
  );
}
