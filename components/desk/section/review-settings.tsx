import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { joinedAsPeople, Names, Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { isolated } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { reviewLimits, type Stage } from "@/newsroom/review/rules";

type Props = {
  sectionId: string;
  settings: { stages: Stage[]; needsSecondEyes: boolean };
  /** Who may be named for a stage. */
  editors: { id: string; name: string }[];
  actions: {
    secondEyes: FormAction<void>;
    add: FormAction<{ id: string }>;
    remove: FormAction<void>;
  };
  language: Language;
};

/** How a section's stories are reviewed: stages one after the other, and whether another than the writer publishes. */
export function ReviewSettings({ sectionId, settings, editors, actions, language }: Props) {
  const t = texts(language, "outlet");
  const { stages, needsSecondEyes } = settings;
  return (
    <section aria-labelledby="review" className="mt-10 flex flex-col gap-4 border-t border-line pt-6">
      <h2 id="review" className="text-title font-bold">
        {t("sections.review.title")}
      </h2>
      <p className="max-w-measure text-muted">{t("sections.review.note")}</p>
      <ActionForm
        action={actions.secondEyes}
        label={t("sections.review.secondEyes")}
        className="flex flex-col items-start gap-3"
      >
        <input type="hidden" name="id" value={sectionId} />
        <CheckboxField
          name="needsSecondEyes"
          label={t("sections.review.secondEyes")}
          isChecked={needsSecondEyes}
        />
        <p className="text-caption text-muted">{t("sections.review.secondEyesNote")}</p>
        <SubmitButton variant="quiet">{t("sections.review.save")}</SubmitButton>
      </ActionForm>
      {stages.length > 0 ? (
        <ol aria-label={t("sections.review.stages")} className="divide-y divide-line border-y border-line">
          {stages.map(({ id, name, people }, index) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="w-6 text-end text-muted">{index + 1}</span>
              <span className="min-w-24 flex-1">
                <Words of={name} className="font-bold wrap-anywhere" />{" "}
                <span className="text-small text-muted">
                  {people.length > 0 ? (
                    <Names of={people.map((each) => each.name)} joined={joinedAsPeople} language={language} />
                  ) : (
                    t("sections.review.everyEditor")
                  )}
                </span>
              </span>
              <ActionForm action={actions.remove} label={t("sections.review.removeNamed", { name })}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton variant="quiet">{t("sections.review.remove")}</SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ol>
      ) : null}
      {stages.length < reviewLimits.stages ? (
        <ActionForm
          action={actions.add}
          label={t("sections.review.add")}
          className="flex max-w-measure flex-col items-start gap-3"
        >
          <input type="hidden" name="sectionId" value={sectionId} />
          <TextField
            name="name"
            label={t("sections.review.name")}
            maxLength={reviewLimits.name}
            autoComplete="off"
          />
          <fieldset className="flex flex-col gap-1">
            <legend className="text-caption text-muted">{t("sections.review.people")}</legend>
            <p className="text-caption text-muted">{t("sections.review.peopleHint")}</p>
            <input type="hidden" name="personIds[]" value="" />
            {editors.map(({ id, name }) => (
              <CheckboxField key={id} name="personIds[]" value={id} label={isolated(name)} />
            ))}
          </fieldset>
          <SubmitButton variant="quiet">{t("sections.review.add")}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
