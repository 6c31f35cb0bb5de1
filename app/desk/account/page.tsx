import { requireUser } from "@/app/auth";
import { signOutAction } from "@/app/desk/actions";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { SignOut } from "@/components/desk/sign-out.client";
import { languageOptions } from "@/components/desk/user/role-options";
import { SessionList } from "@/components/desk/user/session-list";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { passwordLength, sessionDays } from "@/newsroom/user/rules";
import { listOwnSessions } from "@/newsroom/user/session";
import { changePasswordAction, endAllSessionsAction, endSessionAction, updateAccountAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "desk")("ownAccount.title"));

const formClass = "flex max-w-form flex-col items-stretch gap-4";

export default async function AccountPage() {
  const user = await requireUser();
  const t = texts(user.language, "desk");
  const people = texts(user.language, "people");
  return (
    <>
      <PageHead title={t("ownAccount.title")} note={<bdi dir="ltr">{user.email}</bdi>} />
      <div className="flex flex-col gap-6">
        <Sheet title={t("ownAccount.profile")}>
          <ActionForm action={updateAccountAction} className={formClass}>
            <TextField
              name="name"
              label={people("name")}
              hint={t("ownAccount.nameHint")}
              defaultValue={user.name}
              autoComplete="name"
              required
            />
            <SelectField
              name="language"
              label={people("language")}
              hint={t("ownAccount.languageHint")}
              options={languageOptions(user.language)}
              defaultValue={user.language}
            />
            <SubmitButton>{t("ownAccount.save")}</SubmitButton>
          </ActionForm>
        </Sheet>
        <Sheet title={t("ownAccount.password")}>
          <ActionForm action={changePasswordAction} className={formClass}>
            <input type="hidden" name="username" autoComplete="username" value={user.email} />
            <TextField
              name="current"
              type="password"
              label={t("ownAccount.current")}
              autoComplete="current-password"
              required
            />
            <TextField
              name="password"
              type="password"
              label={t("ownAccount.new")}
              hint={t("ownAccount.newHint", { min: passwordLength.min })}
              autoComplete="new-password"
              required
            />
            <SubmitButton>{t("ownAccount.changePassword")}</SubmitButton>
          </ActionForm>
        </Sheet>
        <Sheet title={t("ownAccount.sessions")}>
          <p className="mb-4 max-w-measure">{t("ownAccount.sessionsText", { days: sessionDays })}</p>
          <SessionList
            sessions={await listOwnSessions(user)}
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
          <ActionForm action={endAllSessionsAction}>
            <SubmitButton variant="danger">{t("ownAccount.endSessions")}</SubmitButton>
          </ActionForm>
        </Sheet>
      </div>
    </>
  );
}
