import { ActionForm } from "@/components/ui/action-form.client";
import type { ButtonVariant } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button.client";
import { TextAreaField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { maxReasonLength } from "@/newsroom/article/rules";
import { MissingList } from "./missing-list.client";

export type Step = {
  verb: string;
  label: string;
  variant: ButtonVariant;
  action: FormAction<void>;
  /** Asked in a dialog when the step needs a written reason. */
  question: string | null;
  /** What is asked besides in that dialog, and what is said above. */
  besides?: { warning: string; name: string; label: string; hint: string; maxLength: number };
};

type Props = {
  steps: Step[];
  articleId: string;
  version: number;
  /** What leaves a dialog without a step. */
  cancel: string;
};

/** The steps that this person may take with this story now; each form carries the version that she sees. */
export function StepPanel({ steps, articleId, version, cancel }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      {steps.map(({ verb, label, variant, action, question, besides }) => {
        const form = (
          <ActionForm key={verb} action={action} label={label} className="flex flex-col gap-3">
            <input type="hidden" name="articleId" value={articleId} />
            <input type="hidden" name="version" value={version} />
            <MissingList articleId={articleId} />
            {besides ? <p>{besides.warning}</p> : null}
            {question ? (
              <TextAreaField name="reason" label={question} maxLength={maxReasonLength} required autoFocus />
            ) : null}
            {besides ? (
              <TextAreaField
                name={besides.name}
                label={besides.label}
                hint={besides.hint}
                maxLength={besides.maxLength}
              />
            ) : null}
            <SubmitButton variant={variant}>{label}</SubmitButton>
          </ActionForm>
        );
        return question ? (
          <DialogButton key={verb} label={label} variant={variant} title={label} cancel={cancel}>
            {form}
          </DialogButton>
        ) : (
          form
        );
      })}
    </div>
  );
}
