"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { isBlank } from "@/newsroom/storable";

type Props = { onIgnore: (reason: string) => Promise<boolean>; onCancel: () => void };

/** Letters of a reason, as `ignoreLimits` says. */
const longest = 300;

/** Why something stays as it is: kept with the story. */
export function IgnoreForm({ onIgnore, onCancel }: Props) {
  const t = useTranslations("style");
  const errors = useTranslations("errors");
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    if (isBlank(reason)) setProblem(errors("reasonMissing"));
    else if (!(await onIgnore(reason))) setProblem(t("failed"));
  }
  return (
    <form action="#" onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>{t("ignoreReason")}</label>
      <input
        id={id}
        name="reason"
        maxLength={longest}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the form opens to write this and nothing else
        autoFocus
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className={`${inputClass} max-w-form`}
      />
      <Button type="submit">{t("ignoreConfirm")}</Button>
      <Button variant="plain" onClick={onCancel}>
        {t("cancel")}
      </Button>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-alert">
          {problem}
        </p>
      )}
    </form>
  );
}
