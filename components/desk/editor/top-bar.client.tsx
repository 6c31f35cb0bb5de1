"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Details, History, HouseStyle, Notes, WordCount } from "./dialogs.client";
import { icons } from "./icons";
import { StateLine } from "./saving/state-line.client";
import type { Surface } from "./use-surface.client";

/** Above the story: the way back, where the words are, how many, and the next step. */
export function TopBar({ surface }: { surface: Surface }) {
  const { story, open, keep, kept, draft, submission, submitNow } = surface;
  const { isBusy } = submission;
  // The newsroom knows nothing of it yet that could stand beside it.
  const isBegunHere = story.begunAs !== undefined;
  const t = useTranslations("editor");
  // Drawn before it listens, a button that took a press and did nothing would be worse than one that takes none.
  const listening = { disabled: !surface.isListening };
  return (
    <div className={isBegunHere ? "top-bar" : "top-bar top-bar-full"}>
      <a
        href={isBegunHere ? "/desk" : `/desk/stories/${story.id}`}
        className="inline-flex min-h-10 items-center"
      >
        {icons.back}
        {t("back")}
      </a>
      {surface.mayWrite ? (
        <StateLine surface={surface} />
      ) : (
        <p className="state-line">{t("state.readOnly")}</p>
      )}
      {/* Pushes the rest to the end, so that nothing there moves when the words are counted. */}
      <p role="status" className="me-auto text-success max-sm:basis-full">
        {kept !== null && t("state.kept", { number: kept })}
      </p>
      {draft.editor && !isBegunHere && (
        <>
          {story.isEditable && <HouseStyle surface={surface} />}
          <Notes surface={surface} />
          <Details surface={surface} />
          {surface.showHistory && <History surface={surface} />}
        </>
      )}
      {draft.editor && <WordCount surface={surface} />}
      {!isBegunHere && (
        <Button
          {...listening}
          variant="plain"
          className="beside-way"
          aria-pressed={surface.isBeside}
          onClick={() => surface.setBeside(!surface.isBeside)}
        >
          {t("beside.open")}
        </Button>
      )}
      {story.isEditable && (
        <>
          <Button {...listening} variant="plain" className="max-sm:hidden" onClick={() => open("help")}>
            {t("tools.help")}
          </Button>
          <Button {...listening} className="max-sm:me-auto" onClick={keep}>
            {t("state.keep")}
          </Button>
        </>
      )}
      {story.isSubmittable && (
        <Button
          {...listening}
          variant="primary"
          aria-disabled={isBusy}
          onClick={() => !isBusy && submitNow()}
        >
          {isBusy ? t("submit.busy") : t("submit.action")}
        </Button>
      )}
      {story.isPublishable && (
        <Button {...listening} className="publish-way" onClick={surface.publish}>
          {t("shortcuts.publish")}
        </Button>
      )}
    </div>
  );
}
