import { requireUser } from "@/app/auth";
import { signOutAction } from "@/app/desk/actions";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { SignOut } from "@/components/desk/sign-out.client";
import { SecondFactorState } from "@/components/desk/user/second-factor-state";
import { SessionList } from "@/components/desk/user/session-list";
import { ActionForm } from "@/components/ui/action-form.client";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { getOwnSecondFactor } from "@/newsroom/second-factor/queries";
import { sessionDays } from "@/newsroom/user/rules";
import { listOwnSessions } from "@/newsroom/user/session";
import { endAllSessionsAction, endOtherSessionsAction, endSessionAction } from "./actions";
import { PasswordForm, ProfileForm } from "./own-forms";

export const generateMetadata = titled((language) => texts(language, "desk")("ownAccount.title"));

export default async function AccountPage() {
  const user = await requireUser();
  const t = texts(user.language, "desk");
  const people = texts(user.language, "people");
  const secondFactor = await getOwnSecondFactor(user);
  const sessions = await listOwnSessions(user);
  return (
    <>
      <PageHead title={t("ownAccount.title")} note={<bdi dir="ltr">{user.email}</bdi>} />
      <div className="flex flex-col gap-6">
        <Sheet title={t("ownAccount.profile")}>
          <ProfileForm user={user} />
        </Sheet>
        <Sheet title={t("ownAccount.password")}>
          <PasswordForm user={user} />
        </Sheet>
        <Sheet title={people("secondFactor.title")}>
          <SecondFactorState own={secondFactor} language={user.language} />
          <p className="mt-4">
            <a href="/desk/account/second-factor">
              {people(secondFactor.state === "on" ? "secondFactor.manage" : "secondFactor.open")}
            </a>
          </p>
        </Sheet>
        <Sheet title={t("ownAccount.sessions")}>
          <p className="mb-4 max-w-measure">{t("ownAccount.sessionsText", { days: sessionDays })}</p>
          <SessionList
            sessions={sessions}
            ownId={user.sessionId}
            end={endSessionAction}
            language={user.language}
          />
          <SignOut signOut={signOutAction} person={user.id} className="mb-4">
            <SubmitButton variant="quiet">{t("signOut")}</SubmitButton>
          </SignOut>
          <p className="mb-4">
            <a href="/desk/words">{t("words.title")}</a>
          </p>
          <ActionForm action={endOtherSessionsAction} className="mb-4 flex flex-col items-start gap-3">
            {sessions.length > 1 ? (
              <SubmitButton variant="danger">{t("ownAccount.endOthers")}</SubmitButton>
            ) : null}
          </ActionForm>
          <ActionForm action={endAllSessionsAction}>
            <SubmitButton variant="danger">{t("ownAccount.endSessions")}</SubmitButton>
          </ActionForm>
        </Sheet>
      </div>
    </>
  );
}
