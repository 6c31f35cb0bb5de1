import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

type Props = {
  id: string;
  action: FormAction<{ id: string }>;
  label: string;
  /** Beside other small buttons of a row. */
  isSmall?: boolean;
};

/** Takes what its page is about into the trash, from where it comes back. */
export function TrashButton({ id, action, label, isSmall = false }: Props) {
  return (
    <ActionForm action={action} label={label} className="flex flex-col items-start gap-3">
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant={isSmall ? "plain" : "danger"} size={isSmall ? "tiny" : "usual"}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
