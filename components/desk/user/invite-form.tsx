import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { LinkShown } from "./link-shown.client";
import { RoleMeanings } from "./role-meanings";
import { languageOptions, roleOptions } from "./role-options";

type Props = { action: FormAction<{ userId: string; link: string }>; language: Language };

/** Invites a colleague and shows the link that was made. */
export function InviteForm({ action, language }: Props) {
  const t = texts(language, "people");
  return (
    <section id="invite" aria-labelledby="invite-title" className="mt-10 border border-line bg-sheet p-5">
      <h2 id="invite-title" className="text-title font-bold">
        {t("invite.title")}
      </h2>
      <p className="mb-4 max-w-measure text-muted">{t("invite.intro")}</p>
      <ActionForm action={action} className="flex flex-col items-start gap-4">
        <LinkShown />
        <div className="grid w-full gap-4 md:grid-cols-2">
          <TextField name="name" label={t("name")} autoComplete="off" required />
          <TextField name="email" type="email" label={t("email")} autoComplete="off" required />
          <SelectField name="role" label={t("roleLabel")} options={roleOptions(language)} />
          <SelectField
            name="language"
            label={t("language")}
            options={languageOptions(language)}
            defaultValue={language}
          />
        </div>
        <RoleMeanings language={language} />
        <SubmitButton>{t("invite.submit")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
