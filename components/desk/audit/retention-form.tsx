import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { keptMonths } from "@/newsroom/audit/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { months: number | null; action: FormAction<void>; language: Language };

/** For how long the history is kept. */
export function RetentionForm({ months, action, language }: Props) {
  const t = texts(language, "audit");
  const options = keptMonths.map((each) => ({
    value: String(each),
    label: t("keep.months", { years: each / 12 }),
  }));
  return (
    <section aria-labelledby="keep" className="mt-10">
      <h2 id="keep" className="mb-2 text-title font-bold">
        {t("keep.title")}
      </h2>
      <ActionForm action={action} label={t("keep.title")} className="flex flex-col items-start gap-4">
        <p className="max-w-measure text-muted">{t("keep.note")}</p>
        <SelectField
          name="months"
          label={t("keep.label")}
          options={[{ value: "", label: t("keep.forever") }, ...options]}
          defaultValue={months === null ? "" : String(months)}
        />
        <SubmitButton>{t("keep.submit")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
