import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField, SelectField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import {
  alwaysInBell,
  hasLetters,
  type NewsKind,
  type NoticeChoice,
  newsKinds,
  reachesFar,
} from "@/newsroom/notification/kinds";

type Props = {
  choices: Record<NewsKind, NoticeChoice>;
  /** Whether this person is told of stories that she is not on. */
  hearsOfAll: boolean;
  action: FormAction<void>;
  language: Language;
};

const mails = ["now", "daily", "never"] as const;
const reaches = ["all", "near"] as const;

/** For each kind of news whether it stands in the bell, how it comes by mail, and of which stories. */
export function ChoicesForm({ choices, hearsOfAll, action, language }: Props) {
  const t = texts(language, "notices");
  const mailOptions = mails.map((value) => ({ value, label: t(`mails.${value}`) }));
  const reachOptions = reaches.map((value) => ({ value, label: t(`reaches.${value}`) }));
  return (
    <ActionForm action={action} label={t("title")} className="flex flex-col items-start gap-4">
      <ul className="w-full border-t border-line">
        {newsKinds.map((kind) => (
          <li key={kind} className="border-b border-line py-3">
            <fieldset className="flex flex-wrap items-end gap-x-6 gap-y-2">
              <legend className="mb-1 font-bold">{t(`kinds.${kind}`)}</legend>
              {alwaysInBell(kind) ? (
                <p className="flex min-h-10 items-center text-muted">{t("alarmsStay")}</p>
              ) : (
                <CheckboxField
                  name={`kinds.${kind}.isInBell`}
                  label={t("inBell")}
                  isChecked={choices[kind].isInBell}
                />
              )}
              {hasLetters(kind) ? (
                <SelectField
                  name={`kinds.${kind}.mail`}
                  label={t("mail")}
                  options={mailOptions}
                  defaultValue={choices[kind].mail}
                />
              ) : null}
              {hearsOfAll && reachesFar(kind) ? (
                <SelectField
                  name={`kinds.${kind}.reach`}
                  label={t("reach")}
                  options={reachOptions}
                  defaultValue={choices[kind].reach}
                />
              ) : null}
            </fieldset>
          </li>
        ))}
      </ul>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
