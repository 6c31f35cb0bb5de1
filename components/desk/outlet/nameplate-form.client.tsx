"use client";
import { useTranslations } from "next-intl";
import { type Ref, useRef } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { nameplateLimits } from "@/newsroom/nameplate/rules";

type Props = { action: FormAction<void>; edition: string; label: string };

/**
 * Chooses a drawing of the outlet's name: its text goes with the form, since forms take no files. It is read when the form
 * is sent, so that one counts that was chosen before the script listened.
 */
export function NameplateForm({ action, edition, label }: Props) {
  const t = useTranslations("outlet.nameplate");
  const file = useRef<HTMLInputElement>(null);
  const withText: FormAction<void> = async (state, form) => {
    const [chosen] = file.current?.files ?? [];
    // One byte more than fits is enough to be told so.
    form.set("svg", chosen ? await chosen.slice(0, nameplateLimits.bytes + 1).text() : "");
    return action(state, form);
  };
  return (
    <ActionForm
      // A form that the server draws sends what the server knows.
      action={typeof window === "undefined" ? action : withText}
      label={label}
      className="flex flex-col items-start gap-3"
    >
      <input type="hidden" name="edition" value={edition} />
      <FileField field={file} />
      <SubmitButton>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

function FileField({ field }: { field: Ref<HTMLInputElement> }) {
  const t = useTranslations("outlet.nameplate");
  const { svg: problem } = useFormAnswer().problems;
  return (
    <>
      <label className="flex flex-col gap-1">
        <span className="font-bold">{t("file")}</span>
        <span className="text-caption text-muted">{t("hint")}</span>
        <input
          ref={field}
          type="file"
          accept=".svg,image/svg+xml"
          aria-invalid={problem ? true : undefined}
        />
      </label>
      {problem && (
        <p role="alert" className="text-caption font-bold text-alert">
          {problem}
        </p>
      )}
    </>
  );
}
