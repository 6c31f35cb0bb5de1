"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { Button } from "@/components/ui/button";
import { inputClass, LengthMark } from "@/components/ui/field.client";
import { maxCommentGraphemes } from "@/newsroom/comment/text";
import { graphemeCount } from "@/newsroom/language/graphemes";
import { tidyLines } from "@/newsroom/storable";

type Props = { onSend: (text: string, as: "staff" | "writer") => Promise<boolean>; onCancel: () => void };

/** What the newsroom answers to a comment, in its own name or in that of who wrote the story; readers see it at once. */
export function AnswerForm({ onSend, onCancel }: Props) {
  const t = useTranslations("comments.queue");
  const id = useId();
  const [text, setText] = useState("");
  const [as, setAs] = useState<"staff" | "writer">("staff");
  const [isSending, setIsSending] = useState(false);
  const length = graphemeCount(text);
  useKeyDown((event) => {
    if (event.key === "Escape") onCancel();
  });
  return (
    <form
      className="flex max-w-measure flex-col gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        const tidy = tidyLines(text);
        if (!tidy || length > maxCommentGraphemes || isSending) return;
        setIsSending(true);
        if (await onSend(tidy, as)) onCancel();
        setIsSending(false);
      }}
    >
      <label htmlFor={`${id}-text`} className="text-small font-bold">
        {t("answer.label")}
      </label>
      <textarea
        id={`${id}-text`}
        // biome-ignore lint/a11y/noAutofocus: the moderator has just asked for this field
        autoFocus
        dir="auto"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={length > maxCommentGraphemes || undefined}
        className={inputClass}
      />
      <LengthMark length={length} limit={maxCommentGraphemes} />
      <div className="flex flex-wrap items-center gap-3">
        <select
          aria-label={t("answer.as")}
          value={as}
          onChange={(event) => setAs(event.target.value === "writer" ? "writer" : "staff")}
          className={`${inputClass} min-h-8 w-auto`}
        >
          <option value="staff">{t("answer.staff")}</option>
          <option value="writer">{t("answer.writer")}</option>
        </select>
        <Button type="submit" variant="primary" size="small" aria-disabled={isSending}>
          {t("answer.send")}
        </Button>
        <Button variant="plain" size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
