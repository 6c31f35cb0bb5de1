"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { defaultEdition, type EditionKey, editionKeys } from "@/newsroom/edition/rules";

/** Which editions readers find. The default one always. */
export function EditionsForm({ action, inUse }: { action: FormAction<void>; inUse: EditionKey[] }) {
  const t = useTranslations("outlet");
  const choices = editionKeys.filter((edition) => edition !== defaultEdition);
  return (
    <ActionForm action={action} label={t("outlet.editionsTitle")} className="flex flex-col gap-4">
      <p className="text-muted">{t("outlet.editionsNote")}</p>
      <input type="hidden" name="editions[]" value={defaultEdition} />
      <p>{t("outlet.defaultEdition", { edition: t(`editionName.${defaultEdition}`) })}</p>
      {choices.map((edition) => (
        <CheckboxField
          key={edition}
          name="editions[]"
          value={edition}
          label={t(`editionName.${edition}`)}
          isChecked={inUse.includes(edition)}
        />
      ))}
      <SubmitButton busy={t("busy")} className="self-start">
        {t("outlet.editionsSave")}
      </SubmitButton>
    </ActionForm>
  );
}
