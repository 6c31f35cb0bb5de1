import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  noun: "section" | "topic";
  options: { id: string; name: string }[];
  action: FormAction<void>;
  language: Language;
};

/** Follows a section or a topic. */
export function FollowForm({ noun, options, action, language }: Props) {
  const t = texts(language, "notices");
  if (options.length === 0) return null;
  const label = t(noun === "section" ? "followed.chooseSection" : "followed.chooseTopic");
  return (
    <ActionForm action={action} label={label} className="mt-4 flex flex-wrap items-end gap-3">
      <SelectField
        name={`${noun}Id`}
        label={label}
        options={[
          { value: "", label: t("followed.nothing") },
          ...options.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SubmitButton variant="quiet">{t("followed.follow")}</SubmitButton>
    </ActionForm>
  );
}
