import { ActionForm } from "@/components/ui/action-form.client";
import { SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { linkHours, type ShownUser } from "@/newsroom/user/rules";
import { LinkShown } from "./link-shown.client";
import { PersonFields } from "./person-fields";
import { PersonState } from "./person-state";
import { ResetSecondFactor } from "./reset-second-factor";
import { RoleMeanings } from "./role-meanings";
import { roleOptions } from "./role-options";

export type PersonActionSet = {
  changeRole: FormAction<void>;
  createLink: FormAction<{ link: string }>;
  endSessions: FormAction<void>;
  deactivate: FormAction<void>;
  reactivate: FormAction<void>;
  resetSecondFactor: FormAction<void>;
};

const formClass = "flex flex-col items-start gap-3";

type Props = { person: ShownUser; isOwn: boolean; actions: PersonActionSet; language: Language };

/** What an administrator may do with an account, one matter a sheet. */
export function PersonActions({ person, isOwn, actions, language }: Props) {
  const t = texts(language, "people");
  if (person.state === "inactive")
    return <PersonState person={person} actions={actions} language={language} />;
  const invited = person.state === "invited" ? "Invited" : "";
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Sheet title={t("roleLabel")}>
        <ActionForm action={actions.changeRole} className={formClass}>
          <PersonFields person={person} />
          <div className="w-full max-w-form">
            <SelectField
              name="role"
              label={t("changeRole.choose")}
              options={roleOptions(language)}
              defaultValue={person.role}
            />
          </div>
          <RoleMeanings language={language} />
          <SubmitButton variant="quiet">{t("changeRole.submit")}</SubmitButton>
        </ActionForm>
      </Sheet>
      <Sheet title={t(`link.title${invited}`)}>
        <p className="mb-4 max-w-measure">
          {t(`link.text${invited}`, { hours: linkHours[invited ? "invitation" : "password"] })}
        </p>
        <ActionForm action={actions.createLink} className="flex flex-col items-stretch gap-3">
          <PersonFields person={person} />
          <LinkShown />
          <SubmitButton variant="quiet" className="self-start">
            {t(`link.submit${invited}`)}
          </SubmitButton>
        </ActionForm>
      </Sheet>
      {person.state === "active" ? (
        <Sheet title={t("sessions.title")}>
          <p className="mb-4 max-w-measure">{t("sessions.open", { count: person.openSessions })}</p>
          <ActionForm action={actions.endSessions} className={formClass}>
            <PersonFields person={person} />
            {person.openSessions > 0 ? (
              <SubmitButton variant="danger">{t("sessions.end")}</SubmitButton>
            ) : null}
          </ActionForm>
        </Sheet>
      ) : null}
      {isOwn ? null : (
        <ResetSecondFactor person={person} action={actions.resetSecondFactor} language={language} />
      )}
      <PersonState person={person} actions={actions} language={language} />
    </div>
  );
}
