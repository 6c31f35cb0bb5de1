import { CodeField } from "@/components/desk/entrance/code-field";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { QrCode } from "@/components/ui/qr-code";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { inGroups, type OwnSecondFactor } from "@/newsroom/second-factor/rules";
import { RecoveryCodes } from "./recovery-codes.client";
import { SecondFactorState } from "./second-factor-state";

type Actions = {
  begin: FormAction<void>;
  take: FormAction<{ recoveryCodes: string[] }>;
  turnOff: FormAction<void>;
};

type Props = { own: OwnSecondFactor; actions: Actions; language: Language };

const formClass = "flex max-w-form flex-col items-stretch gap-4";

/** One's own second factor: what it is, how it is set up, its recovery codes, and how it is turned off. */
export function SecondFactor({ own, actions, language }: Props) {
  const t = texts(language, "people");
  const codeForm = own.state !== "off" && (
    // One form before and after the first code, so that the codes it gave stand there with script and without.
    <ActionForm action={actions.take} className={formClass}>
      <RecoveryCodes
        intro={t("secondFactor.shown")}
        label={t("secondFactor.codes")}
        download={t("secondFactor.download")}
        print={t("secondFactor.print")}
      />
      {own.state === "on" ? <p className="text-muted">{t("secondFactor.renewText")}</p> : null}
      <CodeField
        label={t(own.state === "on" ? "secondFactor.anyCode" : "secondFactor.code")}
        kind={own.state === "on" ? "any" : "app"}
      />
      <SubmitButton variant={own.state === "on" ? "quiet" : "primary"} className="self-start">
        {t(own.state === "on" ? "secondFactor.renew" : "secondFactor.confirm")}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <div className="flex flex-col gap-6">
      <SecondFactorState own={own} language={language} />
      {own.state === "pending" ? <ForApp {...own} language={language} /> : null}
      {codeForm}
      {own.state === "on" ? (
        <ActionForm action={actions.turnOff} className={`${formClass} border-t border-line pt-4`}>
          <p className="text-muted">{t("secondFactor.turnOffText")}</p>
          <CodeField label={t("secondFactor.anyCode")} kind="any" />
          <SubmitButton variant="danger" className="self-start">
            {t("secondFactor.turnOff")}
          </SubmitButton>
        </ActionForm>
      ) : (
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
