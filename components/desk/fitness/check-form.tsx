import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { checkNames, checkOf, severities } from "@/newsroom/fitness/checks";
import { type Strictness, severityOf } from "@/newsroom/fitness/judging";
import { longHeadline } from "@/newsroom/fitness/structure";
import type { Language } from "@/newsroom/language/rules";

type Props = { edition: string; strictness: Strictness; action: FormAction<void>; language: Language };

/** What each check does in an edition, as far as editors set it. */
export function CheckForm({ edition, strictness, action, language }: Props) {
  const t = texts(language, "fitness");
  const settable = checkNames.filter((name) => checkOf(name).mildest !== "block");
  return (
    <section aria-labelledby="checks-set">
      <h2 id="checks-set" className="mb-3 text-title font-bold">
        {t("set")}
      </h2>
      <ActionForm action={action} label={t("set")} className="flex flex-col gap-4">
        <input type="hidden" name="edition" value={edition} />
        <div className="grid gap-4 sm:grid-cols-2">
          {settable.map((name) => {
            const stands = severityOf(name, strictness);
            const allowed = severities.slice(severities.indexOf(checkOf(name).mildest));
            return (
              <div key={name}>
                <input type="hidden" name={`was.${name}`} value={stands} />
                <SelectField
                  name={`wanted.${name}`}
                  label={t(`checks.${name}.name`)}
                  hint={t(`checks.${name}.about`, { limit: longHeadline })}
                  options={allowed.map((value) => ({ value, label: t(`severity.${value}`) }))}
                  defaultValue={stands}
                />
              </div>
            );
          })}
        </div>
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </section>
  );
}
