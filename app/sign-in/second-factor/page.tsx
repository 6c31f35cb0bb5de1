import { redirect } from "next/navigation";
import { anyUser } from "@/app/auth";
import {
  beginSecondFactorAction,
  leaveSetUpAction,
  takeRecoveryCodesAction,
} from "@/app/desk/account/second-factor/actions";
import { SecondFactorSetUp } from "@/components/desk/user/second-factor-set-up";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { getOwnSecondFactor } from "@/newsroom/second-factor/queries";
import { safeReturnPath } from "@/newsroom/user/rules";
import { entranceLanguage, entranceTitled } from "../language";

export const generateMetadata = entranceTitled("secondFactor");

/** Where who must have a second factor sets it up, before anything else is open to her; after that it leads on. */
export default async function SecondFactorEntrance({ searchParams }: PageProps<"/sign-in/second-factor">) {
  const { to } = await searchParams;
  const user = await anyUser();
  if (!user) redirect("/sign-in");
  const own = await getOwnSecondFactor(user);
  const language = await entranceLanguage();
  const t = texts(language, "entrance");
  return (
    <>
      <h1 className="text-heading font-bold">{t("secondFactor.title")}</h1>
      <p className="mt-2 mb-6 text-muted">
        {t(own.state === "on" ? "secondFactor.done" : "secondFactor.intro")}
      </p>
      <SecondFactorSetUp
        own={own}
        actions={{ begin: beginSecondFactorAction, take: takeRecoveryCodesAction }}
        language={language}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        {own.state === "on" ? (
          <ButtonLink variant="primary" href={safeReturnPath(typeof to === "string" ? to : null)}>
            {t("secondFactor.goOn")}
          </ButtonLink>
        ) : null}
        <ActionForm action={leaveSetUpAction}>
          <SubmitButton variant="quiet">{texts(language, "desk")("signOut")}</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
