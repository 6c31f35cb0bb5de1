import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  /** Part of the texts that has its words. */
  of: "changes" | "crawlers";
  name: string;
  isOn: boolean;
  action: FormAction<void>;
  language: Language;
};

/** One thing that the outlet does or does not. */
export function SwitchForm({ of, name, isOn, action, language }: Props) {
  const t = texts(language, "outlet");
  return (
    <section>
      <h2 className="mb-3 text-title font-bold">{t(`${of}.title`)}</h2>
      <ActionForm action={action} label={t(`${of}.title`)} className="flex flex-col gap-4">
        <p className="max-w-measure text-muted">{t(`${of}.note`)}</p>
        <CheckboxField name={name} label={t(`${of}.switch`)} isChecked={isOn} />
        <SubmitButton className="self-start">{t(`${of}.save`)}</SubmitButton>
      </ActionForm>
    </section>
  );
}
