"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";
import { type Outlet, outletLimits } from "@/newsroom/outlet/rules";

type Props = { action: FormAction<void>; names: Outlet["names"]; editions: Edition[] };

/** The outlet's name and the line below it, in every edition. */
export function OutletNamesForm({ action, names, editions }: Props) {
  const t = useTranslations("outlet");
  return (
    <ActionForm action={action} label={t("outlet.namesTitle")} className="flex flex-col gap-6">
      <div className="grid gap-6 md:grid-cols-2">
        {editions.map(({ key, language }) => (
          <fieldset key={key} className="flex min-w-0 flex-col gap-4 border-t border-line pt-3">
            <legend className="pe-3 font-bold text-accent">
              {editionLabel(t(`editionName.${language}`), { key, language })}
            </legend>
            <TextField
              name={`names.${key}.name`}
              label={t("names.name")}
              defaultValue={names[key]?.name}
              maxLength={outletLimits.name}
            />
            <TextField
              name={`names.${key}.tagline`}
              label={t("outlet.tagline")}
              defaultValue={names[key]?.tagline}
              maxLength={outletLimits.tagline}
            />
          </fieldset>
        ))}
      </div>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
