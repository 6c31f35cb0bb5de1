"use client";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

type Props = { action: FormAction<void>; edition: string; label: string };

/** Chooses a drawing of the outlet's name; the form takes the file as it stands there, chosen before the script or after. */
export function NameplateForm({ action, edition, label }: Props) {
  const t = useTranslations("outlet.nameplate");
  return (
    <ActionForm action={action} label={label} className="flex flex-col items-start gap-3">
      <input type="hidden" name="edition" value={edition} />
      <FileField />
      <SubmitButton>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

function FileField() {
  const t = useTranslations("outlet.nameplate");
  const { svg: problem } = useFormAnswer().problems;
  return (
    <>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{t("file")}</span>
        <span className="text-caption text-muted">{t("hint")}</span>
        <input type="file" name="svg" accept=".svg,image/svg+xml" aria-invalid={problem ? true : undefined} />
      </label>
      {problem && (
        <p role="alert" className="text-caption font-bold text-alert">
          {problem}
        </p>
      )}
    </>
  );
}
