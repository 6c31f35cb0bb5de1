"use client";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { ShortcutHelp } from "./body/shortcut-help.client";
import { figureAt, focusCaption, insertPicture } from "./picture/insert-picture";
import { useKnownPictures } from "./picture/known-pictures.client";
import { placePicture } from "./picture/use-story-uploads.client";
import { ConflictPanel } from "./saving/conflict.client";
import { RestoreQuestion } from "./saving/restore.client";
import { SignInAgain } from "./saving/sign-in-again.client";
import type { Surface } from "./use-surface.client";

/** What asks over the words: a picture to place, words found, two versions, the password. */
export function SurfaceDialogs({ surface }: { surface: Surface }) {
  const { learn } = useKnownPictures();
  const { opened, open, draft, person } = surface;
  const { saving } = draft;
  const close = () => open(null);

  function place(chosen: DeskPicture) {
    learn(chosen);
    const picture = placePicture(chosen);
    const { editor } = draft;
    if (opened === "picture" && editor) {
      const at = insertPicture(editor, editor.state.selection.to, picture);
      focusCaption(() => figureAt(editor, at));
      return;
    }
    draft.write({ leadPicture: picture });
    focusCaption(() => document.getElementById("field-leadPicture"));
  }
  return (
    <>
      <PicturePicker
        isOpen={opened === "picture" || opened === "leadPicture"}
        onOpenChange={close}
        onChoose={place}
      />
      {saving.found && <RestoreQuestion found={saving.found} surface={surface} />}
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
