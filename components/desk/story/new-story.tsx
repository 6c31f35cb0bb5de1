import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

type Props = { action: FormAction<{ id: string }>; editions: { key: string; label: string }[] };

/** Starts a story: one button for each edition in use. */
export function NewStory({ action, editions }: Props) {
  return (
    <ActionForm action={action} className="flex flex-wrap gap-2">
      {editions.map(({ key, label }, index) => (
        <SubmitButton key={key} name="edition" value={key} variant={index === 0 ? "primary" : "quiet"}>
          {label}
        </SubmitButton>
      ))}
    </ActionForm>
  );
}
