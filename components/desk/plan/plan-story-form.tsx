import { editionName } from "@/components/desk/edition-name";
import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import type { Assignee } from "@/newsroom/plan/rules";
import { AssigneeFields } from "./assignee-fields";
import { PlanFields } from "./plan-fields";

type Props = {
  action: FormAction<{ id: string }>;
  editions: Edition[];
  sections: { id: string; name: string }[];
  /** Who may be asked to write it; null for who plans a story of her own. */
  people: Assignee[] | null;
  plannedOn: string | undefined;
  clock: Clock;
};

/** Plans a story that is not written yet. */
export function PlanStoryForm({ action, editions, sections, people, plannedOn, clock }: Props) {
  const { language } = clock;
  const t = texts(language, "plan");
  const [first] = editions;
  return (
    <ActionForm action={action} label={t("plan")} className="flex max-w-form flex-col gap-4">
      {editions.length > 1 ? (
        <SelectField
          name="edition"
          label={t("edition")}
          defaultValue={editions.find((each) => each.language === language)?.key}
          options={editions.map((each) => ({ value: each.key, label: editionName(each, language) }))}
        />
      ) : (
        <input type="hidden" name="edition" value={first?.key} />
      )}
      <PlanFields plan={null} plannedOn={plannedOn} clock={clock} />
      <SelectField
        name="sectionId"
        label={t("section")}
        options={[
          { value: "", label: t("noSection") },
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {people ? (
        <>
          <TextField name="words" label={t("words")} inputMode="numeric" autoComplete="off" />
          <AssigneeFields people={people} chosen={[]} language={language} />
        </>
      ) : null}
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
