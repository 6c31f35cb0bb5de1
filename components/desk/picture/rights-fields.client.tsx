"use client";
import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field.client";
import {
  type PictureRights,
  pictureBases,
  pictureOrigins,
  restrictionsLimit,
} from "@/newsroom/picture/rights";

/** The fields that say by what right a picture is published, how it was made, and when that right ends. */
export function RightsFields({ rights }: { rights?: PictureRights }) {
  const t = useTranslations("pictures.rights");
  const bases = (["none", ...pictureBases] as const).map((each) => ({
    value: each === "none" ? "" : each,
    label: t(`bases.${each}`),
  }));
  const origins = (["none", ...pictureOrigins] as const).map((each) => ({
    value: each === "none" ? "" : each,
    label: t(`origins.${each}`),
  }));
  return (
    <>
      <SelectField name="basis" label={t("basis")} options={bases} defaultValue={rights?.basis ?? ""} />
      <SelectField
        name="origin"
        label={t("origin")}
        hint={t("originHint")}
        options={origins}
        defaultValue={rights?.origin ?? ""}
      />
      <TextField
        name="restrictions"
        label={t("restrictions")}
        hint={t("restrictionsHint")}
        maxLength={restrictionsLimit}
        defaultValue={rights?.restrictions ?? ""}
      />
      <TextField
        name="rightsEndOn"
        type="date"
        label={t("rightsEndOn")}
        hint={t("rightsEndOnHint")}
        defaultValue={rights?.rightsEndOn ?? ""}
      />
    </>
  );
}
