import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

type Props<Result> = {
  articleId: string;
  action: FormAction<Result>;
  /** What it does, on its fold and its button. */
  label: string;
  /** The moment that it asks for, by the newsroom's clock. */
  moment: { name: "at" | "until"; label: string; value?: string };
  language: Language;
  /** What else it asks for. */
  children?: ReactNode;
};

/** Sets a time of a story: folded until it is wanted, and where it is whether there is one already or not, so that its answer stays. */
export function MomentForm<Result>({ articleId, action, label, moment, language, children }: Props<Result>) {
  return (
    <ActionForm action={action} label={label}>
      <details>
        <summary className="cursor-pointer py-1">{label}</summary>
        <div className="mt-2 flex flex-col gap-3">
          <input type="hidden" name="articleId" value={articleId} />
          <TextField
            name={moment.name}
            type="datetime-local"
            label={moment.label}
            hint={texts(language, "stories")("time.hint")}
            defaultValue={moment.value}
            required
          />
          {children}
          <SubmitButton variant="quiet">{label}</SubmitButton>
        </div>
      </details>
    </ActionForm>
  );
}
