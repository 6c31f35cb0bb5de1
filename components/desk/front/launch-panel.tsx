import type { ReactNode } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { FrontDraft } from "@/newsroom/front/rules";
import type { Language } from "@/newsroom/language/rules";

export type LaunchActions = Record<"launch" | "schedule" | "takeBack" | "undo", FormAction<void>>;

type Props = {
  draft: FrontDraft;
  /** Whether the site shows the last launch. */
  proof: ReactNode;
  warningCount: number;
  actions: LaunchActions;
  language: Language;
};

/** What a launch would do, and everything that can be done with what readers have. */
export function LaunchPanel({ draft, proof, warningCount, actions, language }: Props) {
  const t = texts(language, "fronts");
  const { id, version, isLive, live, promise } = draft;
  const seen = (
    <>
      <input type="hidden" name="frontId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <section aria-labelledby="launch" className="flex flex-col gap-4 border border-line bg-sheet p-4">
      <h2 id="launch" className="text-title font-bold">
        {t("launchTitle")}
      </h2>
      <p>{t(isLive ? "sameAsLive" : live === "never" ? "neverLaunched" : "differsFromLive")}</p>
      {proof}
      {warningCount > 0 ? <p className="text-warn">{t("warningCount", { count: warningCount })}</p> : null}
      <ActionForm action={actions.launch} label={t("launch")} className="flex flex-col gap-3">
        {seen}
        <SubmitButton>{t("launch")}</SubmitButton>
      </ActionForm>
      {/* Each form stays where it is, so that its answer does too. */}
      <ActionForm
        action={actions.takeBack}
        label={t("takeBack")}
        className="flex flex-col gap-3 empty:hidden"
      >
        {promise ? (
          <>
            <p>
              {t("promised")} <DeskTime at={promise.at} />
            </p>
            {seen}
            <SubmitButton variant="quiet">{t("takeBack")}</SubmitButton>
          </>
        ) : null}
      </ActionForm>
      <ActionForm action={actions.schedule} label={t("schedule")}>
        {promise ? null : (
          <details>
            <summary className="cursor-pointer py-2">{t("schedule")}</summary>
            <div className="mt-2 flex flex-col gap-3">
              {seen}
              <TextField
                name="at"
                type="datetime-local"
                label={t("scheduleAt")}
                hint={t("scheduleHint")}
                required
              />
              <SubmitButton variant="quiet">{t("schedule")}</SubmitButton>
            </div>
          </details>
        )}
      </ActionForm>
      <ActionForm action={actions.undo} label={t("undo")} className="flex flex-col gap-3">
        {live === "launched" ? (
          <>
            <p className="border-t border-line pt-4 text-caption text-muted">{t("undoNote")}</p>
            {seen}
            <SubmitButton variant="danger">{t("undo")}</SubmitButton>
          </>
        ) : null}
      </ActionForm>
    </section>
  );
}
