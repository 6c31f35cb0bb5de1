"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFormAnswer } from "@/components/ui/action-form.client";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";

/** The one-time link that the form around it has just made, to hand over; nothing can show it again. */
export function LinkShown() {
  const t = useTranslations("people.link");
  const { result } = useFormAnswer<{ link?: string } | undefined>();
  const id = useId();
  const [copied, setCopied] = useState<string>();
  const link = result?.link;
  if (!link) return null;
  return (
    <div className="flex flex-col gap-2">
      <p>{t("done")}</p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-bold">
          {t("label")}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            readOnly
            value={link}
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
            className={`${inputClass} min-w-0 flex-1 font-mono text-caption`}
          />
          <Button onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(link))}>
            <span aria-live="polite">{copied === link ? t("copied") : t("copy")}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}
