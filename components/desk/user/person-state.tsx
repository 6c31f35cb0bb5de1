import { ActionForm } from "@/components/ui/action-form.client";
import { DialogButton } from "@/components/ui/dialog-button.client";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { ShownUser } from "@/newsroom/user/rules";
import { PersonFields } from "./person-fields";

type Actions = Record<"deactivate" | "reactivate", FormAction<void>>;
type Props = { person: ShownUser; actions: Actions; language: Language };

/** Closes an account, after a question, or opens it again. */
export function PersonState({ person, actions, language }: Props) {
  const t = texts(language, "people");
  if (person.state === "inactive")
    return (
      <Sheet title={t("reactivate.title")}>
        <p className="mb-4 max-w-measure">{t("reactivate.text")}</p>
        <ActionForm action={actions.reactivate} className="flex flex-col items-start gap-3">
          <PersonFields person={person} />
          <SubmitButton>{t("reactivate.submit")}</SubmitButton>
        </ActionForm>
      </Sheet>
    );
  return (
    <Sheet title={t("deactivate.heading")}>
      <p className="mb-4 max-w-measure">{t("deactivate.text")}</p>
      <DialogButton
        label={t("deactivate.submit")}
        variant="danger"
        title={t("deactivate.title", { name: person.name })}
        cancel={t("deactivate.cancel")}
      >
        <p>{t("deactivate.text")}</p>
        <ActionForm action={actions.deactivate} className="flex flex-col items-start gap-3">
          <PersonFields person={person} />
          <SubmitButton variant="danger">{t("deactivate.submit")}</SubmitButton>
        </ActionForm>
      </DialogButton>
    </Sheet>
  );
}
