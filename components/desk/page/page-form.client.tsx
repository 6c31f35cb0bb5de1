"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextAreaField, TextField } from "@/components/ui/field.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Edition } from "@/newsroom/edition/rules";
import { type PageKind, pageHeadlineLength } from "@/newsroom/page/rules";

type Stored = { version: number; headline: string; text: string };

/** What somebody else saved while this form was being filled in; nothing when nobody did. */
function OtherVersion({ stored, direction }: { stored: Stored; direction: Edition["direction"] }) {
  const t = useTranslations("outlet.pages");
  const { ok, values } = useFormAnswer();
  if (ok !== false || Number(values.version) === stored.version) return null;
  return (
    <section className="border border-warn bg-wash p-4">
      <h2 className="font-bold">{t("otherTitle")}</h2>
      <p className="mb-3">{t("otherNote")}</p>
      <div dir={direction} className="bg-sheet p-3">
        <p className="font-bold">{stored.headline}</p>
        <p className="whitespace-pre-wrap">{stored.text}</p>
      </div>
    </section>
  );
}

type Props = { action: FormAction<{ version: number }>; edition: Edition; kind: PageKind; stored: Stored };

/** Writes a standing page as plain text. `version` follows what is stored, so that a second save is a decision. */
export function PageForm({ action, edition, kind, stored }: Props) {
  const t = useTranslations("outlet");
  return (
    <ActionForm action={action} label={t(`pages.kind.${kind}`)} className="flex max-w-measure flex-col gap-5">
      <input type="hidden" name="edition" value={edition.key} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={stored.version} />
      <OtherVersion stored={stored} direction={edition.direction} />
      <TextField
        name="headline"
        label={t("pages.headline")}
        defaultValue={stored.headline}
        maxLength={pageHeadlineLength}
        dir={edition.direction}
      />
      <TextAreaField
        name="text"
        label={t("pages.text")}
        hint={t("pages.textHint")}
        rows={24}
        defaultValue={stored.text}
        dir={edition.direction}
      />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
