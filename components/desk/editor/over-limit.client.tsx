"use client";
import { useTranslations } from "next-intl";

/** A field that readers are to have so many letters of, and the id of what is said when there are more. */
type Limited = { id: string; length: number; limit: number };

/** Ties a field to what is said of its length, while something is; `besides` describes it at all times. */
export function tiedToLimit({ id, length, limit, besides }: Limited & { besides?: string }) {
  if (length <= limit) return { "aria-describedby": besides };
  return { "aria-invalid": true, "aria-describedby": besides ? `${besides} ${id}` : id };
}

/** Says that a field holds more than readers are to have; nothing is cut off, and nothing is said below the limit. */
export function OverLimit({ id, length, limit }: Limited) {
  const t = useTranslations("editor.fields");
  if (length <= limit) return null;
  return (
    <p id={id} role="status" className="field-hint text-alert">
      {t("overLimit", { length, limit })}
    </p>
  );
}
