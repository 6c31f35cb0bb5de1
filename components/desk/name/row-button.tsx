import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

/** One thing to do with one row of a list; `name` says to which, for those who do not see the row. */
export function RowButton<Result>({
  action,
  id,
  label,
  name,
}: {
  action: FormAction<Result>;
  id: string;
  label: string;
  name: string;
}) {
  return (
    <ActionForm action={action} label={name}>
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="plain">
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
