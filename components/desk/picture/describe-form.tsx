import { ActionForm } from "@/components/ui/action-form.client";
import { CheckboxField, TextAreaField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { alternativeLimit, captionLimit, creditLimit, type DeskPicture } from "@/newsroom/picture/rules";
import { FocusField } from "./focus-field.client";

type Props = { picture: DeskPicture; language: Language; action: FormAction<void> };

/** The words the library offers for a picture, to edit. */
export function DescribeForm({ picture, language, action }: Props) {
  const t = texts(language, "pictures");
  return (
    <section aria-labelledby="picture-words">
      <h2 id="picture-words" className="mb-1 text-title font-bold">
        {t("describe.heading")}
      </h2>
      <p className="mb-4 text-muted">{t("describe.introduction")}</p>
      <ActionForm action={action} label={t("describe.heading")} className="flex flex-col gap-4">
        <input type="hidden" name="id" value={picture.id} />
        <input type="hidden" name="seenGraphic" value={String(picture.isGraphic ?? false)} />
        <TextAreaField
          name="caption"
          label={t("describe.caption")}
          rows={3}
          maxLength={captionLimit}
          defaultValue={picture.caption}
        />
        <TextField
          name="credit"
          label={t("describe.credit")}
          hint={t("describe.creditHint")}
          maxLength={creditLimit}
          defaultValue={picture.credit}
        />
        <TextAreaField
          name="alternative"
          label={t("describe.alternative")}
          hint={t("describe.alternativeHint")}
          rows={2}
          maxLength={alternativeLimit}
          defaultValue={picture.alternative}
        />
        <CheckboxField
          name="isDecorative"
          label={t("describe.isDecorative")}
          isChecked={picture.isDecorative}
        />
        <CheckboxField
          name="isGraphic"
          label={t("describe.isGraphic")}
          isChecked={picture.isGraphic ?? false}
        />
        {picture.state === "ready" && <FocusField picture={picture} />}
        <SubmitButton busy={t("describe.saving")} className="self-start">
          {t("describe.save")}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
