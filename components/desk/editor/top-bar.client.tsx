"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { WordCount } from "./body/word-count.client";
import { icons } from "./icons";
import { StateLine } from "./saving/state-line.client";
import type { Surface } from "./use-surface.client";

/** Above the story: the way back, where the words are, how many, and the next step. */
export function TopBar({ surface }: { surface: Surface }) {
  const { story, edition, open, keep, kept, draft, submission, submitNow } = surface;
  const { isBusy } = submission;
  const t = useTranslations("editor");
  return (
    <div className="top-bar">
      <a href={`/desk/stories/${story.id}`} className="back-link">
        {icons.back}
        {t("back")}
      </a>
      {story.isEditable ? (
        <StateLine surface={surface} />
      ) : (
        <p className="state-line">{t("state.readOnly")}</p>
      )}
      <p role="status" className="kept-line">
        {kept !== null && t("state.kept", { number: kept })}
      </p>
      {draft.editor && <WordCount editor={draft.editor} edition={edition} />}
      {story.isEditable && (
        <>
          <Button variant="plain" className="help-button" onClick={() => open("help")}>
            {t("tools.help")}
          </Button>
          <Button className="keep-button" onClick={keep}>
            {t("state.keep")}
          </Button>
        </>
      )}
      {story.isSubmittable && (
        <Button variant="primary" aria-disabled={isBusy} onClick={() => !isBusy && submitNow()}>
          {isBusy ? t("submit.busy") : t("submit.action")}
        </Button>
      )}
    </div>
  );
}
