"use client";
import { useTranslations } from "next-intl";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";

/** Where an editor says how long the story is to be. */
export function LengthForm({ surface, set }: { surface: Surface; set: FormAction<void> }) {
  const t = useTranslations("editor.details");
  const { story, length } = surface;
  return (
    <ActionForm action={set} className="flex flex-col gap-2">
      <input type="hidden" name="articleId" value={story.id} />
      <TextField
        name="words"
        label={t("commission")}
        hint={t("commissionHint")}
        defaultValue={String(length.commissioned ?? "")}
        inputMode="numeric"
        autoComplete="off"
      />
      <SubmitButton variant="quiet">{t("set")}</SubmitButton>
    </ActionForm>
  );
}
