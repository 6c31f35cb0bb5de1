import { ActionForm } from "@/components/ui/action-form.client";
import { DialogButton } from "@/components/ui/dialog.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Role } from "@/newsroom/access";
import type { Language } from "@/newsroom/edition/rules";
import type { AccountState } from "@/newsroom/user/rules";
import { LinkShown } from "./link-shown.client";
import { roleOptions } from "./role-options";

type Person = { id: string; name: string; role: Role; state: AccountState };

export type PersonActionSet = {
  changeRole: FormAction<void>;
  createLink: FormAction<{ link: string }>;
  deactivate: FormAction<void>;
  reactivate: FormAction<void>;
};

/** What an administrator may do with an account; folded away until asked for. */
export function PersonActions({
  person,
  actions,
  language,
}: {
  person: Person;
  actions: PersonActionSet;
  language: Language;
}) {
  const t = texts(language, "people");
  const busy = texts(language, "desk")("form.busy");
  const who = (
    <>
      <input type="hidden" name="userId" value={person.id} />
      <input type="hidden" name="name" value={person.name} />
    </>
  );
  if (person.state === "inactive")
    return (
      <ActionForm action={actions.reactivate} className="flex flex-col items-start gap-3">
        {who}
        <SubmitButton variant="quiet" busy={busy}>
          {t("reactivate.submit")}
        </SubmitButton>
      </ActionForm>
    );
  return (
    <div className="flex flex-col gap-6">
      <ActionForm action={actions.changeRole} className="flex flex-col items-start gap-3">
        {who}
        <div className="w-full max-w-measure">
          <SelectField
            name="role"
            label={t("roleLabel")}
            options={roleOptions(language)}
            defaultValue={person.role}
          />
        </div>
        <SubmitButton variant="quiet" busy={busy}>
          {t("changeRole.submit")}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={actions.createLink} className="flex flex-col items-start gap-3">
        {who}
        <LinkShown />
        <SubmitButton variant="quiet" busy={busy}>
          {person.state === "invited" ? t("link.submitInvited") : t("link.submit")}
        </SubmitButton>
      </ActionForm>
      <div>
        <DialogButton
          label={t("deactivate.submit")}
          variant="danger"
          title={t("deactivate.title", { name: person.name })}
          cancel={t("deactivate.cancel")}
        >
          <p>{t("deactivate.text")}</p>
          <ActionForm action={actions.deactivate} className="flex flex-col items-start gap-3">
            {who}
            <SubmitButton variant="danger" busy={busy}>
              {t("deactivate.submit")}
            </SubmitButton>
          </ActionForm>
        </DialogButton>
      </div>
    </div>
  );
}
