"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField, SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";

/** Which editions readers find, and which of them at the site's root. */
export function EditionsForm({ action, editions }: { action: FormAction<void>; editions: Edition[] }) {
  const t = useTranslations("outlet");
  const options = editions.map((edition) => ({
    value: edition.key,
    label: editionLabel(t(`editionName.${edition.language}`), edition),
  }));
  return (
    <ActionForm action={action} label={t("outlet.editionsTitle")} className="flex flex-col gap-4">
      <p className="text-muted">{t("outlet.editionsNote")}</p>
      {options.map(({ value, label }, index) => (
        <CheckboxField
          key={value}
          name="editions[]"
          value={value}
          label={label}
          isChecked={editions[index]?.isInUse}
        />
      ))}
      <SelectField
        name="defaultEdition"
        label={t("outlet.defaultEdition")}
        options={options}
        defaultValue={editions.find(({ isDefault }) => isDefault)?.key}
      />
      <SubmitButton className="self-start">{t("outlet.editionsSave")}</SubmitButton>
    </ActionForm>
  );
}
