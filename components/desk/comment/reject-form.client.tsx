"use client";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { Button } from "@/components/ui/button";
import { inputClass, LengthMark } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { maxRejectionLength } from "@/newsroom/comment/rules";
import type { Reason } from "@/newsroom/comment-reason/rules";
import { tidyLines } from "@/newsroom/storable";
import { reasonOf } from "./queue-keys";

type Props = { reasons: Reason[]; onReject: (reasonId: string, words: string) => void; onCancel: () => void };

/**
 * Asks for the reason of a rejection, by button or by its digit; a word for colleagues may be added. Nobody is accused by
 * default: the focus stands on the question, where an Enter in a hurry records nothing. Escape closes it without a trace.
 */
export function RejectForm({ reasons, onReject, onCancel }: Props) {
  const t = useTranslations("comments.queue");
  const id = useId();
  const [words, setWords] = useState("");
  const isDone = useRef(false);

  function choose(reason: Reason | undefined): void {
    // A key that is held down is one decision.
    if (!reason || isDone.current || words.length > maxRejectionLength) return;
    isDone.current = true;
    onReject(reason.id, tidyLines(words));
  }

  useKeyDown((event) => {
    if (event.key === "Escape") return onCancel();
    const at = reasonOf(event);
    if (at === null) return;
    event.preventDefault();
    choose(reasons[at]);
  });

  return (
    <fieldset tabIndex={-1} ref={focusOnce} className="flex flex-col gap-2 outline-none">
      <legend className="mb-1 text-small font-bold">{t("reason")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {reasons.map((reason, index) => (
          <Button
            key={reason.id}
            variant="danger"
            size="small"
            aria-keyshortcuts={String(index + 1)}
            title={reason.line}
            onClick={() => choose(reason)}
          >
            <kbd dir="ltr">{index + 1}</kbd> <Words of={reason.label} />
          </Button>
        ))}
        <Button variant="plain" size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      <div className="flex max-w-measure flex-wrap items-center gap-2">
        <label htmlFor={`${id}-words`} className="text-meta text-muted">
          {t("reasonWords")}
        </label>
        <input
          id={`${id}-words`}
          dir="auto"
          autoComplete="off"
          aria-invalid={words.length > maxRejectionLength || undefined}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className={`${inputClass} min-h-8 min-w-40 flex-1`}
        />
        <LengthMark length={words.length} limit={maxRejectionLength} />
      </div>
    </fieldset>
  );
}

const focusOnce = (group: HTMLFieldSetElement | null) => group?.focus();
