import { CodeField } from "@/components/desk/entrance/code-field";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { OwnSecondFactor } from "@/newsroom/second-factor/rules";
import { SecondFactorSetUp, type SetUpActions } from "./second-factor-set-up";
import { SecondFactorState } from "./second-factor-state";

type Props = {
  own: OwnSecondFactor;
  actions: SetUpActions & { turnOff: FormAction<void> };
  language: Language;
};

/** One's own second factor: what it is, how it is set up, its recovery codes, and how it is turned off. */
export function SecondFactor({ own, actions, language }: Props) {
  const t = texts(language, "people");
  return (
    <div className="flex flex-col gap-6">
      <SecondFactorState own={own} language={language} />
      <SecondFactorSetUp own={own} actions={actions} isRenewable language={language} />
      {own.state === "on" ? (
        <ActionForm
          action={actions.turnOff}
          className="flex max-w-form flex-col items-stretch gap-4 border-t border-line pt-4"
        >
          <p className="text-muted">{t("secondFactor.turnOffText")}</p>
          <CodeField label={t("secondFactor.anyCode")} kind="any" />
          <SubmitButton variant="danger" className="self-start">
            {t("secondFactor.turnOff")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
