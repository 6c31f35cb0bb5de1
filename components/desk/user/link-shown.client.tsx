"use client";
import { useTranslations } from "next-intl";
import { LinkField } from "@/components/desk/link-field.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";

/** The one-time link that the form around it has just made. */
export function LinkShown() {
  const t = useTranslations("people.link");
  const { result } = useFormAnswer<{ link?: string } | undefined>();
  if (!result?.link) return null;
  return (
    <LinkField link={result.link} done={t("done")} label={t("label")} copy={t("copy")} copied={t("copied")} />
  );
}
