import type { CurrentUser } from "@/app/auth";
import { languageOptions } from "@/components/desk/user/role-options";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { passwordLength } from "@/newsroom/user/rules";
import { changePasswordAction, updateAccountAction } from "./actions";

const formClass = "flex max-w-form flex-col items-stretch gap-4";

/** One's own name and language. */
export function ProfileForm({ user }: { user: CurrentUser }) {
  const t = texts(user.language, "desk");
  const people = texts(user.language, "people");
  return (
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
  );
}

/** One's own password; the mail address stands in it for programs that keep passwords. */
export function PasswordForm({ user }: { user: CurrentUser }) {
  const t = texts(user.language, "desk");
  return (
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
  );
}
