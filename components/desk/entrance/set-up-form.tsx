import { TimeZoneField } from "@/components/desk/outlet/time-zone-field.client";
import { CheckboxField, SelectField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { timeZones } from "@/newsroom/edition/rules";
import { type Language, languageKeys, languages } from "@/newsroom/language/rules";
import { outletLimits } from "@/newsroom/outlet/rules";
import { EntranceForm } from "./entrance-form";
import { NewPassword } from "./new-password";

type Props<Result> = { action: FormAction<Result>; token: string; language: Language };

/** Everything a new newsroom needs before its first story, in one form. */
export function SetUpForm<Result>({ action, token, language }: Props<Result>) {
  const t = texts(language, "entrance");
  const heading = "border-t border-line pt-4 text-title font-bold";
  return (
    <EntranceForm page="setUp" intro={t("setUp.intro")} action={action} language={language}>
      <input type="hidden" name="token" value={token} />
      <h2 className={heading}>{t("setUp.you")}</h2>
      <TextField name="name" label={t("name")} autoComplete="name" required />
      <TextField name="email" type="email" label={t("email")} autoComplete="username" required />
      <NewPassword language={language} />
      <h2 className={heading}>{t("setUp.outlet")}</h2>
      <SelectField
        name="defaultEdition"
        label={t("setUp.defaultEdition")}
        hint={t("setUp.always")}
        options={languageKeys.map((value) => ({ value, label: languages[value].ownName }))}
        defaultValue={languageKeys[0]}
      />
      <TimeZoneField label={t("setUp.timeZone")} zones={timeZones} />
      {languageKeys.map((key) => (
        <fieldset key={key} className="flex flex-col gap-5">
          <legend className={`mb-3 w-full ${heading}`}>
            {t("setUp.edition", { edition: languages[key].ownName })}
          </legend>
          <CheckboxField
            name="editions[]"
            value={key}
            label={t("setUp.inUse")}
            isChecked={key === languageKeys[0]}
          />
          <TextField
            name={`outlet.${key}`}
            label={t("setUp.outletName")}
            dir={languages[key].direction}
            maxLength={outletLimits.name}
          />
          <TextField
            name={`timeZoneName.${key}`}
            label={t("setUp.timeZoneName")}
            hint={t("setUp.timeZoneNameHint")}
            dir={languages[key].direction}
          />
          <TextAreaField
            name={`sections.${key}`}
            label={t("setUp.sections")}
            hint={t("setUp.sectionsHint")}
            rows={5}
            dir={languages[key].direction}
          />
        </fieldset>
      ))}
    </EntranceForm>
  );
}
