import { DeskTime } from "@/components/desk/desk-time.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { AfterDot } from "@/components/ui/after-dot";
import { DialogButton } from "@/components/ui/dialog-button.client";
import { TextAreaField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Sentence, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { maxReasonLength } from "@/newsroom/article/rules";
import type { DeskCorrection as Told } from "@/newsroom/correction/rules";
import type { Language } from "@/newsroom/language/rules";
import { CorrectionForm } from "./correction-form";

type Props = {
  correction: Told;
  /** Null where this person may not, or readers have nothing to be told. */
  actions: { amend: FormAction<void>; takeBack: FormAction<void> } | null;
  language: Language;
};

/** One correction of a story: what readers are told, or were until it was taken back, and what may be done with it. */
export function DeskCorrection({ correction, actions, language }: Props) {
  const { kind, wrong, right, createdAt, createdByName, takenBack } = correction;
  const t = texts(language, "corrections");
  return (
    <li className="flex flex-col gap-2 border-s-2 border-line ps-3 wrap-anywhere">
      <p>
        <strong>{t(`kind.${kind}`)}</strong>{" "}
        <span className="text-caption text-muted">
          <DeskTime at={createdAt} />
          {createdByName ? (
            <AfterDot>
              <Words of={createdByName} />
            </AfterDot>
          ) : null}
        </span>
      </p>
      {[["wrong", wrong] as const, ["right", right] as const].map(([name, words]) =>
        words === "" ? null : (
          <p key={name}>
            <span className="text-muted">{t(`${name}.${kind}`)}</span>{" "}
            <Words of={words} className="whitespace-pre-line" />
          </p>
        ),
      )}
      {takenBack ? (
        <p className="text-alert">
          {t("takenBack")} <DeskTime at={takenBack.at} /> <Sentence text={t("reason", takenBack)} />
        </p>
      ) : null}
      {actions && !takenBack ? (
        <Changes correction={correction} actions={actions} language={language} />
      ) : null}
    </li>
  );
}

function Changes({ correction, actions, language }: Props & { actions: NonNullable<Props["actions"]> }) {
  const t = texts(language, "corrections");
  const { id } = correction;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <CorrectionForm
        action={actions.amend}
        about={{ name: "id", value: id }}
        words={correction}
        opens={t("amend")}
        sends={t("save")}
        language={language}
      />
      <DialogButton label={t("takeBack")} variant="plain" title={t("takeBack")} cancel={t("cancel")}>
        <ActionForm action={actions.takeBack} label={t("takeBack")} className="flex flex-col gap-3">
          <input type="hidden" name="id" value={id} />
          <TextAreaField
            name="reason"
            label={t("takeBackQuestion")}
            maxLength={maxReasonLength}
            required
            autoFocus
          />
          <SubmitButton variant="danger">{t("takeBack")}</SubmitButton>
        </ActionForm>
      </DialogButton>
    </div>
  );
}
