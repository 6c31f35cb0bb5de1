"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm } from "@/components/ui/action-form.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { PictureRights } from "@/newsroom/picture/rights";
import { RightsFields } from "./rights-fields.client";

type Props = {
  picture: PictureRights & { id: string };
  action: FormAction<void>;
  /** Hears that they are saved. */
  onSaved?: () => void;
};

/** By what right a picture is published, how it was made, and when that right ends. */
export function RightsForm({ picture, action, onSaved }: Props) {
  const t = useTranslations("pictures.rights");
  const { id, ...rights } = picture;
  return (
    <ActionForm action={action} label={t("heading")} className="flex flex-col gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenEndOn" value={rights.rightsEndOn ?? ""} />
      <RightsFields rights={rights} />
      <SubmitButton busy={t("saving")} className="self-start">
        {t("save")}
      </SubmitButton>
      {onSaved && <Saved onSaved={onSaved} />}
    </ActionForm>
  );
}

function Saved({ onSaved }: { onSaved: () => void }) {
  const { ok, turn } = useFormAnswer();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is heard of once
  useEffect(() => {
    if (ok) onSaved();
  }, [ok, turn]);
  return null;
}
