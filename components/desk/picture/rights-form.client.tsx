"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionForm, useFormAnswer } from "@/components/ui/action-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import {
  type PictureRights,
  pictureBases,
  pictureOrigins,
  restrictionsLimit,
} from "@/newsroom/picture/rights";

type Props = {
  picture: PictureRights & { id: string };
  action: FormAction<void>;
  /** Hears that they are saved. */
  onSaved?: () => void;
};

/** By what right a picture is published, how it was made, and when that right ends. */
export function RightsForm({ picture, action, onSaved }: Props) {
  const t = useTranslations("pictures.rights");
  const { id, basis, origin, restrictions, rightsEndOn } = picture;
  const bases = (["none", ...pictureBases] as const).map((each) => ({
    value: each === "none" ? "" : each,
    label: t(`bases.${each}`),
  }));
  const origins = (["none", ...pictureOrigins] as const).map((each) => ({
    value: each === "none" ? "" : each,
    label: t(`origins.${each}`),
  }));
  return (
    <ActionForm action={action} label={t("heading")} className="flex flex-col gap-4">
      <input type="hidden" name="id" value={id} />
      <SelectField name="basis" label={t("basis")} options={bases} defaultValue={basis ?? ""} />
      <SelectField
        name="origin"
        label={t("origin")}
        hint={t("originHint")}
        options={origins}
        defaultValue={origin ?? ""}
      />
      <TextField
        name="restrictions"
        label={t("restrictions")}
        hint={t("restrictionsHint")}
        maxLength={restrictionsLimit}
        defaultValue={restrictions}
      />
      <TextField
        name="rightsEndOn"
        type="date"
        label={t("rightsEndOn")}
        hint={t("rightsEndOnHint")}
        defaultValue={rightsEndOn ?? ""}
      />
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
