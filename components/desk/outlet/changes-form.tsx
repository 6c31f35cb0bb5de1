import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { ChangesToShow } from "@/newsroom/change/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { action: FormAction<void>; changes: ChangesToShow; language: Language };

/** Whether readers see what changed in stories. */
export function ChangesForm({ action, changes, language }: Props) {
  const t = texts(language, "outlet");
  return (
    <ActionForm action={action} label={t("changes.title")} className="flex flex-col gap-4">
      <p className="max-w-measure text-muted">{t("changes.note")}</p>
      <CheckboxField name="areShown" label={t("changes.show")} isChecked={changes.areShown} />
      <SubmitButton className="self-start">{t("changes.save")}</SubmitButton>
    </ActionForm>
  );
}
