"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { monthNames } from "@/newsroom/date/names";
import { creditStyles, type Edition } from "@/newsroom/edition/rules";
import {
  type Digits,
  digitStyles,
  type Language,
  languageKeys,
  languageNamed,
  languages,
  monthStyles,
  numberLocaleOf,
} from "@/newsroom/language/rules";
import { outletLimits } from "@/newsroom/outlet/rules";
import { TimeZoneField } from "./time-zone-field.client";

/** What digits look like, by themselves. */
const written = (digits: Digits) => new Intl.NumberFormat(numberLocaleOf("ar", digits)).format(123);

type Props = {
  action: FormAction<void>;
  title: string;
  zones: readonly string[];
  /** Left out for a new one, which says its key, language and name besides. */
  edition?: Edition;
};

/** How an edition writes dates and numbers, and by which clock. */
export function EditionForm({ action, title, zones, edition }: Props) {
  const t = useTranslations("outlet");
  const [language, setLanguage] = useState<Language>(languageKeys[0]);
  const suggested = edition ?? languages[language];
  return (
    <details className="border-t border-line py-3">
      <summary className="cursor-pointer font-bold text-accent">{title}</summary>
      <ActionForm action={action} label={title} className="mt-4 flex max-w-form flex-col gap-4">
        {edition ? (
          <input type="hidden" name="edition" value={edition.key} />
        ) : (
          <>
            <TextField
              name="edition"
              label={t("edition.key")}
              hint={t("edition.keyHint")}
              dir="ltr"
              required
            />
            <SelectField
              name="language"
              label={t("edition.language")}
              options={languageKeys.map((value) => ({ value, label: languages[value].ownName }))}
              onChange={({ target }) => setLanguage(languageNamed(target.value))}
            />
            <TextField name="name" label={t("names.name")} maxLength={outletLimits.name} required />
          </>
        )}
        <SelectField
          key={`months of ${language}`}
          name="months"
          label={t("edition.months")}
          options={monthStyles.map((value) => ({ value, label: monthNames[value][0] ?? value }))}
          defaultValue={suggested.months}
        />
        <SelectField
          key={`digits of ${language}`}
          name="digits"
          label={t("edition.digits")}
          options={digitStyles.map((value) => ({ value, label: written(value) }))}
          defaultValue={suggested.digits}
        />
        <TimeZoneField label={t("edition.timeZone")} zones={zones} chosen={edition?.timeZone} />
        <TextField
          name="timeZoneName"
          label={t("edition.timeZoneName")}
          hint={t("edition.timeZoneNameHint")}
          defaultValue={edition?.timeZoneName}
          required
        />
        <SelectField
          name="credits"
          label={t("edition.credits")}
          options={creditStyles.map((value) => ({ value, label: t(`edition.creditStyle.${value}`) }))}
          defaultValue={edition?.credits ?? creditStyles[0]}
        />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
