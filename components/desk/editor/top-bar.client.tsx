"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { WordCount } from "./body/word-count.client";
import { icons } from "./icons";
import { StateLine } from "./saving/state-line.client";
import type { SaveState } from "./saving/use-autosave.client";
import type { OpenedStory } from "./story";

type Props = {
  story: OpenedStory;
  editor: Editor | null;
  state: SaveState;
  /** Number of the revision that was just kept. */
  kept: number | null;
  isBusy: boolean;
  onKeep: () => void;
  onHelp: () => void;
  onSubmit: () => void;
  onTryAgain: () => void;
  onShowConflict: () => void;
  onSignIn: () => void;
};

/** Above the story: the way back, where the words are, how many, and the next step. */
export function TopBar({ story, editor, state, kept, isBusy, onKeep, onHelp, onSubmit, ...actions }: Props) {
  const t = useTranslations("editor");
  return (
    <div className="top-bar">
      <a href={`/desk/stories/${story.id}`} className="back-link">
        {icons.back}
        {t("back")}
      </a>
      {story.isEditable ? (
        <StateLine state={state} edition={story.edition} {...actions} />
      ) : (
        <p className="state-line">{t("state.readOnly")}</p>
      )}
      <p role="status" className="kept-line">
        {kept !== null && t("state.kept", { number: kept })}
      </p>
      {editor && <WordCount editor={editor} edition={story.edition} />}
      {story.isEditable && (
        <>
          <Button variant="plain" className="help-button" onClick={onHelp}>
            {t("tools.help")}
          </Button>
          <Button className="keep-button" onClick={onKeep}>
            {t("state.keep")}
          </Button>
        </>
      )}
      {story.isSubmittable && (
        <Button variant="primary" aria-disabled={isBusy} onClick={() => !isBusy && onSubmit()}>
          {isBusy ? t("submit.busy") : t("submit.action")}
        </Button>
      )}
    </div>
  );
}
