import { editionName } from "@/components/desk/edition-name";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = {
  action: FormAction<{ id: string }>;
  edition: Edition;
  /** What has no front yet: of an edition itself where there is none to choose. */
  of?: { field: "sectionId" | "topicId"; choices: { id: string; name: string }[] };
  language: Language;
};

/** Begins to compose a front. */
export function CreateFront({ action, edition, of, language }: Props) {
  const t = texts(language, "fronts");
  if (of?.choices.length === 0) return null;
  const label = t(of ? `compose.${of.field}` : "compose.edition");
  return (
    <ActionForm
      action={action}
      label={`${label} · ${editionName(edition, language)}`}
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="edition" value={edition.key} />
      {of ? (
        <div className="min-w-56">
          <SelectField
            name={of.field}
            label={label}
            options={of.choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      ) : null}
      <SubmitButton variant={of ? "quiet" : "primary"}>{of ? t("compose.begin") : label}</SubmitButton>
    </ActionForm>
  );
}
