"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField, TextField } from "@/components/ui/field.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { captionLimit, creditLimit } from "@/newsroom/picture/rules";
import { RightsFields } from "./rights-fields.client";

type Props = { ids: string[]; action: FormAction<{ count: number }> };

/** Says once what holds for all pictures uploaded just now; what is left empty stays what each of them has. */
export function FillForm({ ids, action }: Props) {
  const t = useTranslations("pictures");
  return (
    <section aria-labelledby="fill-pictures" className="mt-6 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="fill-pictures" className="mb-1 text-title font-bold">
        {t("fill.heading", { count: ids.length })}
      </h2>
      <p className="mb-4 max-w-measure text-muted">{t("fill.introduction")}</p>
      <ActionForm action={action} label={t("fill.label")} className="flex max-w-form flex-col gap-4">
        {ids.map((id) => (
          <input key={id} type="hidden" name="ids[]" value={id} />
        ))}
        <TextField name="caption" label={t("describe.caption")} maxLength={captionLimit} />
        <TextField
          name="credit"
          label={t("describe.credit")}
          hint={t("describe.creditHint")}
          maxLength={creditLimit}
        />
        <RightsFields />
        <NearDay />
        <SubmitButton busy={t("rights.saving")} className="self-start">
          {t("fill.save", { count: ids.length })}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}

/** Asks about a day that comes soon, once it was refused for that. */
function NearDay() {
  const t = useTranslations("pictures.fill");
  const { problems, values } = useFormAnswer();
  if (!problems.isNearMeant && values.isNearMeant === undefined) return null;
  return <CheckboxField name="isNearMeant" label={t("isNearMeant")} isChecked={false} />;
}
