import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { type Correction, correctionKinds } from "@/newsroom/correction/rules";
import type { Language } from "@/newsroom/language/rules";
import { CorrectionTexts } from "./correction-texts";

type Props = {
  action: FormAction<{ id: string }> | FormAction<void>;
  /** What it is about: a story, or a correction that there is. */
  about: { name: "articleId" | "id"; value: string };
  words?: Correction;
  /** What opens the form, and what sends it. */
  opens: string;
  sends: string;
  language: Language;
};

/** Kind and texts of a correction, behind a button that opens without script too. */
export function CorrectionForm({ action, about, words, opens, sends, language }: Props) {
  const t = texts(language, "corrections");
  return (
    <details>
      <summary className={buttonClass("quiet", "w-fit list-none")}>{opens}</summary>
      <ActionForm
        action={action as FormAction<unknown>}
        label={sends}
        className="mt-3 flex flex-col gap-3 border border-line bg-sheet p-4"
      >
        <input type="hidden" {...about} />
        <SelectField
          name="kind"
          label={t("field.kind")}
          defaultValue={words?.kind ?? "correction"}
          options={correctionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <CorrectionTexts language={language} {...(words && { words })} />
        <SubmitButton>{sends}</SubmitButton>
      </ActionForm>
    </details>
  );
}
