import { ActionForm } from "@/components/ui/action-form.client";
import { DialogButton } from "@/components/ui/dialog-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ShownUser } from "@/newsroom/user/rules";
import { PersonFields } from "./person-fields";

type Props = { person: ShownUser; action: FormAction<void>; language: Language };

/** Takes the second factor of a colleague away who lost it, after a question. */
export function ResetSecondFactor({ person, action, language }: Props) {
  const t = texts(language, "people");
  if (!person.hasSecondFactor) return null;
  return (
    <Sheet title={t("resetSecondFactor.title")}>
      <p className="mb-4 max-w-measure">{t("resetSecondFactor.text")}</p>
      <DialogButton
        label={t("resetSecondFactor.submit")}
        variant="danger"
        title={t("resetSecondFactor.ask", { name: person.name })}
        cancel={t("deactivate.cancel")}
      >
        <ActionForm action={action} className="flex flex-col items-start gap-3">
          <PersonFields person={person} />
          <SubmitButton variant="danger">{t("resetSecondFactor.submit")}</SubmitButton>
        </ActionForm>
      </DialogButton>
    </Sheet>
  );
}
