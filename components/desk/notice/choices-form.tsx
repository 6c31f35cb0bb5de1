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

/** On a phone what belongs to a kind stands below its name. */
const cellClass = "py-1 pe-4 align-middle empty:max-sm:hidden";

/** For each kind of news whether it stands in the bell, how it comes by mail, and of which stories. */
export function ChoicesForm({ choices, hearsOfAll, action, language }: Props) {
  const t = texts(language, "notices");
  const mailOptions = mails.map((value) => ({ value, label: t(`mails.${value}`) }));
  const reachOptions = reaches.map((value) => ({ value, label: t(`reaches.${value}`) }));
  const column = (name: string) => (
    <th scope="col" className="py-1 pe-4 text-start font-normal">
      {name}
    </th>
  );
  return (
    <ActionForm action={action} label={t("title")} className="flex flex-col items-start gap-4">
      <table className="w-full border-collapse text-start text-small max-sm:block">
        <thead className="border-b border-line text-caption text-muted max-sm:sr-only">
          <tr>
            {column(t("kind"))}
            {column(t("inBell"))}
            {column(t("mail"))}
            {hearsOfAll ? column(t("reach")) : null}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {newsKinds.map((kind) => (
            <tr
              key={kind}
              className="border-b border-line max-sm:flex max-sm:flex-wrap max-sm:gap-2 max-sm:py-2"
            >
              <th scope="row" className="py-1 pe-4 text-start font-bold max-sm:basis-full">
                {t(`kinds.${kind}`)}
                {alwaysInBell(kind) ? (
                  <span className="block text-caption font-normal text-muted">{t("alarmsStay")}</span>
                ) : null}
              </th>
              <td className={cellClass}>
                {alwaysInBell(kind) ? null : (
                  <CheckboxField
                    name={`kinds.${kind}.isInBell`}
                    label={<span className="sm:sr-only">{t("inBell")}</span>}
                    isChecked={choices[kind].isInBell}
                  />
                )}
              </td>
              <td className={cellClass}>
                {hasLetters(kind) ? (
                  <SelectField
                    name={`kinds.${kind}.mail`}
                    label={t("mail")}
                    isLabelHidden
                    options={mailOptions}
                    defaultValue={choices[kind].mail}
                  />
                ) : null}
              </td>
              {hearsOfAll ? (
                <td className={cellClass}>
                  {reachesFar(kind) ? (
                    <SelectField
                      name={`kinds.${kind}.reach`}
                      label={t("reach")}
                      isLabelHidden
                      options={reachOptions}
                      defaultValue={choices[kind].reach}
                    />
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
