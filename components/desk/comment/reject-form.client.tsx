"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { maxRejectionLength } from "@/newsroom/comment/rules";
import { tidyLines } from "@/newsroom/storable";

const reasons = ["abuse", "offTopic", "spam", "unverified", "other"] as const;

type Props = { onReject: (reason: string) => void; onCancel: () => void };

/** Asks for the reason of a rejection; Escape closes it without a trace. */
export function RejectForm({ onReject, onCancel }: Props) {
  const t = useTranslations("comments.queue");
  const id = useId();
  const [chosen, setChosen] = useState<(typeof reasons)[number]>();
  const [written, setWritten] = useState("");
  const reason = chosen === "other" ? tidyLines(written) : chosen && t(`reasons.${chosen}`);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) onReject(reason);
      }}
    >
      <div>
        <label htmlFor={`${id}-reason`}>{t("reason")}</label>
        <select
          id={`${id}-reason`}
          // biome-ignore lint/a11y/noAutofocus: the moderator has just asked for this field
          autoFocus
          // Nobody is accused by default: an Enter in a hurry records nothing.
          required
          value={chosen ?? ""}
          onChange={(event) => setChosen(reasons.find((each) => each === event.target.value))}
          className={inputClass}
        >
          <option value="">{t("chooseReason")}</option>
          {reasons.map((each) => (
            <option key={each} value={each}>
              {t(`reasons.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {chosen === "other" && (
        <div className="grow">
          <label htmlFor={`${id}-text`}>{t("reasonText")}</label>
          <input
            id={`${id}-text`}
            dir="auto"
            required
            maxLength={maxRejectionLength}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            className={inputClass}
          />
        </div>
      )}
      <Button type="submit" variant="danger">
        {t("verbs.reject")}
      </Button>
      <Button variant="plain" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </form>
  );
}
