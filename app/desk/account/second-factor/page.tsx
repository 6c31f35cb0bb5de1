import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { SecondFactor } from "@/components/desk/user/second-factor";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { texts } from "@/messages/texts";
import { getOwnSecondFactor } from "@/newsroom/second-factor/queries";
import { beginSecondFactorAction, takeRecoveryCodesAction, turnOffSecondFactorAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "people")("secondFactor.title"));

const actions = {
  begin: beginSecondFactorAction,
  take: takeRecoveryCodesAction,
  turnOff: turnOffSecondFactorAction,
};

/** Sets one's own second factor up, gives new recovery codes, turns it off. */
export default async function SecondFactorPage() {
  const user = await requireUser();
  const t = texts(user.language, "people");
  return (
    <>
      <PageHead
        title={t("secondFactor.title")}
        action={
          <ButtonLink href="/desk/account">{texts(user.language, "desk")("ownAccount.title")}</ButtonLink>
        }
      />
      <Sheet title={t("secondFactor.title")}>
        <SecondFactor own={await getOwnSecondFactor(user)} actions={actions} language={user.language} />
      </Sheet>
    </>
  );
}
