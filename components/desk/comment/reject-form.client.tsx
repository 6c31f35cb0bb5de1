"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { Button } from "@/components/ui/button";
import { inputClass, LengthMark } from "@/components/ui/field.client";
import { maxRejectionLength } from "@/newsroom/comment/rules";
import { tidyLines } from "@/newsroom/storable";
import { reasonOf } from "./queue-keys";

const reasons = ["abuse", "offTopic", "spam", "unverified", "other"] as const;

type Props = { onReject: (reason: string) => void; onCancel: () => void };

/**
 * Asks for the reason of a rejection, by button or by its digit; the last one is written. Nobody is accused by default:
 * the focus stands on the question, where an Enter in a hurry records nothing. Escape closes it without a trace.
 */
export function RejectForm({ onReject, onCancel }: Props) {
  const t = useTranslations("comments.queue");
  const id = useId();
  const [isWriting, setIsWriting] = useState(false);
  const [written, setWritten] = useState("");

  function choose(reason: (typeof reasons)[number]): void {
    if (reason === "other") setIsWriting(true);
    else onReject(t(`reasons.${reason}`));
  }

  useKeyDown((event) => {
    if (event.key === "Escape") return onCancel();
    const reason = reasons[reasonOf(event) ?? -1];
    if (!reason) return;
    event.preventDefault();
    choose(reason);
  });

  return (
    <fieldset tabIndex={-1} ref={focusOnce} className="flex flex-col gap-2">
      <legend className="mb-2 font-bold">{t("reason")}</legend>
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason, index) => (
          <Button
            key={reason}
            variant="danger"
            aria-keyshortcuts={String(index + 1)}
            aria-expanded={reason === "other" ? isWriting : undefined}
            onClick={() => choose(reason)}
          >
            <kbd dir="ltr">{index + 1}</kbd> {t(`reasons.${reason}`)}
          </Button>
        ))}
        <Button variant="plain" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      {isWriting && (
        <form
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = tidyLines(written);
            if (reason && reason.length <= maxRejectionLength) onReject(reason);
          }}
        >
          <div className="grow">
            <label htmlFor={`${id}-text`}>{t("reasonText")}</label>
            <input
              id={`${id}-text`}
              // biome-ignore lint/a11y/noAutofocus: the moderator has just asked for this field
              autoFocus
              dir="auto"
              required
              aria-invalid={written.length > maxRejectionLength || undefined}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
              className={inputClass}
            />
            <LengthMark length={written.length} limit={maxRejectionLength} />
          </div>
          <Button type="submit" variant="danger">
            {t("verbs.reject")}
          </Button>
        </form>
      )}
    </fieldset>
  );
}

const focusOnce = (group: HTMLFieldSetElement | null) => group?.focus();
