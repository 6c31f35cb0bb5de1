"use client";
import { useTranslations } from "next-intl";
import { useFormAnswer } from "@/components/ui/action-form.client";
import { CopyField } from "@/components/ui/copy-field.client";

/** The one-time link that the form around it has just made; nothing can show it again. */
export function LinkShown() {
  const t = useTranslations("people.link");
  const { result } = useFormAnswer<{ link?: string } | undefined>();
  if (!result?.link) return null;
  return (
    <div className="flex flex-col gap-2">
      <p>{t("done")}</p>
      <CopyField value={result.link} label={t("label")} copy={t("copy")} copied={t("copied")} />
    </div>
  );
}
