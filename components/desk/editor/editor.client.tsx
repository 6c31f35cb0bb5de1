"use client";
import { EditorContent } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import type { FormAction } from "@/components/ui/form-state";
import { editions } from "@/newsroom/edition/rules";
import type { StoredPicture } from "@/newsroom/picture/rules";
import { BodyHint } from "./body-hint.client";
import { ConflictPanel } from "./conflict.client";
import { Notices } from "./notices.client";
import { PicturesProvider, useKnownPictures } from "./pictures.client";
import { ProblemList } from "./problem-list.client";
import { RestoreQuestion } from "./restore.client";
import { ShortcutHelp } from "./shortcut-help.client";
import { SignInAgain } from "./sign-in-again.client";
import { SlugField } from "./slug-field.client";
import type { Choices, OpenedStory } from "./story";
import { StoryHead } from "./story-head.client";
import { WritingToolbar } from "./toolbar.client";
import { goToPlace } from "./tools";
import { TopBar } from "./top-bar.client";
import { useDraft } from "./use-draft.client";
import { useShortcuts } from "./use-shortcuts.client";
import { useSubmission } from "./use-submission.client";
import { placePicture, useUploads } from "./use-uploads.client";

type Props = {
  story: OpenedStory;
  choices: Choices;
  pictures: StoredPicture[];
  person: { id: string; email: string };
  submit: FormAction<void>;
};

/** The writing surface of one story. */
export function StoryEditor({ pictures, ...rest }: Props) {
  return (
    <PicturesProvider pictures={pictures}>
      <Surface {...rest} />
    </PicturesProvider>
  );
}

type Opened = "help" | "conflict" | "signIn" | "link" | "picture" | null;

function Surface({ story, choices, person, submit }: Omit<Props, "pictures">) {
  const t = useTranslations("editor");
  const [opened, setOpened] = useState<Opened>(null);
  const { learn } = useKnownPictures();
  const uploads = useUploads();
  const draft = useDraft(story, person.id, uploads.sendInto);
  const { editor, fields, saving } = draft;
  const submission = useSubmission(story.id, submit, saving, draft.read);
  const submitNow = async () => {
    await submission.submit();
    if (saving.hasSessionEnded()) setOpened("signIn");
  };
  const { direction } = editions[story.edition];
  const { keep, kept } = useShortcuts({
    story,
    draft,
    onLink: () => setOpened("link"),
    onPicture: () => setOpened("picture"),
    onHelp: () => setOpened("help"),
    onSubmit: () => story.isSubmittable && void submitNow(),
    onSessionEnded: () => setOpened("signIn"),
  });
  const { other, status } = saving.state;

  return (
    <div className="writing-surface">
      <h1 className="sr-only">{fields.headline || t("untitled")}</h1>
      <div className="writing-bar">
        <TopBar
          story={story}
          editor={editor}
          state={saving.state}
          kept={kept}
          isBusy={submission.isBusy}
          onKeep={keep}
          onHelp={() => setOpened("help")}
          onSubmit={submitNow}
          onTryAgain={() => saving.machine()?.tryAgain()}
          onShowConflict={() => setOpened("conflict")}
          onSignIn={() => setOpened("signIn")}
        />
        {editor && story.isEditable && (
          <WritingToolbar
            editor={editor}
            direction={direction}
            isLinkOpen={opened === "link"}
            onLinkOpen={(isOpen) => setOpened(isOpen ? "link" : null)}
            onPicture={() => setOpened("picture")}
          />
        )}
      </div>
      <div className="writing-sheet">
        <Notices
          changesRequested={story.changesRequested}
          failures={uploads.failures}
          onDismiss={uploads.dismiss}
        />
        {submission.problems.length > 0 && (
          <ProblemList
            problems={submission.problems}
            onGo={(field) => editor && goToPlace(editor, field)}
            onClose={submission.dismiss}
          />
        )}
        <StoryHead
          story={story}
          choices={choices}
          fields={fields}
          uploads={uploads}
          onWrite={draft.write}
          onBody={() => {
            // At once, not with the next frame as the command alone would: the next key is already on its way.
            editor?.view.focus();
            editor?.commands.focus("start");
          }}
        />
        <div className="writing-body">
          {editor && <BodyHint editor={editor} edition={story.edition} />}
          <EditorContent editor={editor} />
        </div>
        <SlugField
          slug={fields.slug}
          headline={fields.headline}
          address={story.address}
          isDisabled={!story.isEditable}
          onWrite={(slug) => draft.write({ slug })}
        />
      </div>
      <PicturePicker
        isOpen={opened === "picture"}
        onOpenChange={(isOpen) => setOpened(isOpen ? "picture" : null)}
        onChoose={(chosen) => {
          learn(chosen);
          editor?.commands.insertContent({ type: "picture", attrs: placePicture(chosen) });
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
      {opened === "help" && <ShortcutHelp onClose={() => setOpened(null)} />}
      {opened === "conflict" && status === "conflict" && other && (
        <ConflictPanel
          edition={story.edition}
          choices={choices}
          mine={draft.read()}
          other={other}
          onClose={() => setOpened(null)}
          onResolve={(content) => {
            draft.load(content);
            saving.machine()?.resolve();
            setOpened(null);
          }}
        />
      )}
      {opened === "signIn" && (
        <SignInAgain
          email={person.email}
          onClose={() => setOpened(null)}
          onSignedIn={() => {
            setOpened(null);
            saving.machine()?.tryAgain();
          }}
        />
      )}
    </div>
  );
}
