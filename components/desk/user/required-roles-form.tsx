import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Role } from "@/newsroom/access";
import type { Language } from "@/newsroom/language/rules";
import { roleOptions } from "./role-options";

type Props = { required: readonly Role[]; action: FormAction<void>; language: Language };

/** Which roles must have a second factor. */
export function RequiredRolesForm({ required, action, language }: Props) {
  const t = texts(language, "people");
  return (
    <section aria-labelledby="required-roles" className="mt-10 border border-line bg-sheet p-5">
      <h2 id="required-roles" className="mb-2 text-title font-bold">
        {t("requiredRoles.title")}
      </h2>
      <ActionForm action={action} className="flex flex-col items-start gap-4">
        <p className="max-w-measure text-muted">{t("requiredRoles.note")}</p>
        <fieldset>
          <legend className="font-bold">{t("requiredRoles.legend")}</legend>
          {roleOptions(language).map(({ value, label }) => (
            <CheckboxField
              key={value}
              name="roles[]"
              value={value}
              label={label}
              isChecked={required.some((role) => role === value)}
            />
          ))}
        </fieldset>
        <SubmitButton variant="quiet">{t("requiredRoles.submit")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
