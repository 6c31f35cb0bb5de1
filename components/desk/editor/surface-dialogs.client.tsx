"use client";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import { ShortcutHelp } from "./body/shortcut-help.client";
import { useKnownPictures } from "./picture/pictures.client";
import { placePicture } from "./picture/use-uploads.client";
import { ConflictPanel } from "./saving/conflict.client";
import { RestoreQuestion } from "./saving/restore.client";
import { SignInAgain } from "./saving/sign-in-again.client";
import type { Choices, OpenedStory } from "./story";
import type { Surface } from "./use-surface.client";

type Props = { story: OpenedStory; choices: Choices; surface: Surface; email: string };

/** What asks over the words: a picture to place, words found, two versions, the password. */
export function SurfaceDialogs({ story, choices, surface, email }: Props) {
  const { learn } = useKnownPictures();
  const { opened, setOpened, draft } = surface;
  const { saving } = draft;
  const { base, other, status } = saving.state;
  const close = () => setOpened(null);
  return (
    <>
      <PicturePicker
        isOpen={opened === "picture"}
        onOpenChange={(isOpen) => setOpened(isOpen ? "picture" : null)}
        onChoose={(chosen) => {
          learn(chosen);
          draft.editor?.commands.insertContent({ type: "picture", attrs: placePicture(chosen) });
        }}
      />
      {saving.found && (
        <RestoreQuestion
          found={saving.found}
          edition={story.edition}
          onSettle={(isTaken) => {
            if (isTaken && saving.found) draft.load(saving.found.content);
            saving.settleFound(isTaken);
          }}
        />
      )}
      {opened === "help" && <ShortcutHelp onClose={close} />}
      {opened === "conflict" && status === "conflict" && other && (
        <ConflictPanel
          edition={story.edition}
          choices={choices}
          base={base}
          mine={draft.read()}
          other={other}
          onClose={close}
          onResolve={(content) => {
            draft.load(content);
            saving.autosave()?.resolve();
            close();
          }}
        />
      )}
      {opened === "signIn" && (
        <SignInAgain
          email={email}
          onClose={close}
          onSignedIn={() => {
            close();
            saving.autosave()?.tryAgain();
          }}
        />
      )}
    </>
  );
}
