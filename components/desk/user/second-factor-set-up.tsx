import { CodeField } from "@/components/desk/entrance/code-field";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { QrCode } from "@/components/ui/qr-code";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { inGroups, type OwnSecondFactor } from "@/newsroom/second-factor/rules";
import { RecoveryCodes } from "./recovery-codes.client";

export type SetUpActions = { begin: FormAction<void>; take: FormAction<{ recoveryCodes: string[] }> };

type Props = {
  own: OwnSecondFactor;
  actions: SetUpActions;
  /** Whether new recovery codes are offered once it is on. */
  isRenewable?: boolean;
  language: Language;
};

/** Sets one's own second factor up, step by step, and shows the recovery codes that a code gives. */
export function SecondFactorSetUp({ own, actions, isRenewable = false, language }: Props) {
  const t = texts(language, "people");
  return (
    <div className="flex flex-col gap-6">
      {own.state === "pending" ? <ForApp {...own} language={language} /> : null}
      {own.state === "off" ? null : (
        // One form before and after the first code, so that the codes it gave stand there, with script and without.
        <ActionForm action={actions.take} className="flex max-w-form flex-col items-stretch gap-4">
          <RecoveryCodes
            intro={t("secondFactor.shown")}
            label={t("secondFactor.codes")}
            download={t("secondFactor.download")}
            print={t("secondFactor.print")}
          />
          {own.state === "pending" ? (
            <>
              <CodeField label={t("secondFactor.code")} kind="app" />
              <SubmitButton className="self-start">{t("secondFactor.confirm")}</SubmitButton>
            </>
          ) : null}
          {own.state === "on" && isRenewable ? (
            <>
              <p className="text-muted">{t("secondFactor.renewText")}</p>
              <CodeField label={t("secondFactor.anyCode")} kind="any" />
              <SubmitButton variant="quiet" className="self-start">
                {t("secondFactor.renew")}
              </SubmitButton>
            </>
          ) : null}
        </ActionForm>
      )}
      {own.state === "on" ? null : (
        <ActionForm action={actions.begin}>
          <SubmitButton variant={own.state === "off" ? "primary" : "quiet"}>
            {t(own.state === "off" ? "secondFactor.begin" : "secondFactor.again")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** What the app is to know, for its camera and in letters. */
function ForApp({ secret, address, language }: { secret: string; address: string; language: Language }) {
  const t = texts(language, "people");
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-measure">{t("secondFactor.scan")}</p>
      {/* Cameras read dark on light, whatever the look of the page. */}
      <div className="size-56 bg-white text-black">
        <QrCode text={address} />
      </div>
      <p>
        <span className="font-bold">{t("secondFactor.secret")}</span>{" "}
        <code dir="ltr" translate="no" className="inline-block">
          {inGroups(secret, " ")}
        </code>
      </p>
    </div>
  );
}
