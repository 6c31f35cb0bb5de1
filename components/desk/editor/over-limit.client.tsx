"use client";
import { useTranslations } from "next-intl";

/** Says that a field holds more than readers are to have; nothing is cut off, and nothing is said below the limit. */
export function OverLimit({ id, length, limit }: { id: string; length: number; limit: number }) {
  const t = useTranslations("editor.fields");
  if (length <= limit) return null;
  return (
    <p id={id} role="status" className="field-hint text-alert">
      {t("overLimit", { length, limit })}
    </p>
  );
}
