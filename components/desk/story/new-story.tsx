import { ActionForm } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";
import type { Language } from "@/newsroom/language/rules";

type Props = { action: FormAction<{ id: string }>; editions: Edition[]; language: Language };

/** Starts a story: one button for each edition in use. */
export function NewStory({ action, editions, language }: Props) {
  const t = texts(language, "stories");
  const inUse = editions.filter(({ isInUse }) => isInUse);
  return (
    <ActionForm action={action} className="flex gap-2 sm:flex-wrap">
      {inUse.map((edition, index) => (
        <SubmitButton
          key={edition.key}
          name="edition"
          value={edition.key}
          size="small"
          variant={index === 0 ? "primary" : "quiet"}
        >
          {editionLabel(t(`newIn.${edition.language}`), edition)}
        </SubmitButton>
      ))}
    </ActionForm>
  );
}
