"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { ActionForm, useFormAnswer } from "@/components/ui/action-form.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { nameplateLimits } from "@/newsroom/nameplate/rules";

type Props = { action: FormAction<void>; edition: string; label: string };

/** Chooses a drawing of the outlet's name: its text goes with the form, since forms take no files. */
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
  const [svg, setSvg] = useState("");
  const { svg: problem } = useFormAnswer().problems;
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // One byte more than fits is enough to be told so.
    setSvg(file ? await file.slice(0, nameplateLimits.bytes + 1).text() : "");
  };
  return (
    <>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{t("file")}</span>
        <span className="text-caption text-muted">{t("hint")}</span>
        <input
          type="file"
          accept=".svg,image/svg+xml"
          aria-invalid={problem ? true : undefined}
          onChange={choose}
        />
      </label>
      <input type="hidden" name="svg" value={svg} />
      {problem && (
        <p role="alert" className="text-caption font-bold text-alert">
          {problem}
        </p>
      )}
    </>
  );
}
