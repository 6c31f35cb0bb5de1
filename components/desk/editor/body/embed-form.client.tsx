"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field.client";
import { Overlay } from "@/components/ui/overlay.client";
import { type EmbedRefusal, embedFrom } from "@/newsroom/embed/rules";
import { insertBlock } from "./insert-block";
import { cleanWords } from "./paste/words";

/** Where the address of another site's post is written, and what it is. */
export function EmbedForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("editor.embed");
  const id = useId();
  const [problem, setProblem] = useState<{ field: "address" | "title"; reason: EmbedRefusal | "untitled" }>();
  const field = (name: "address" | "title") => ({
    id: `${id}-${name}`,
    name,
    autoComplete: "off",
    className: inputClass,
    "aria-invalid": problem?.field === name || undefined,
    "aria-describedby": problem?.field === name ? `${id}-problem` : `${id}-${name}-hint`,
  });
  return (
    <Overlay isOpen title={t("title")} onOpenChange={onClose}>
      <form
        className="flex flex-col gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const post = embedFrom(String(data.get("address")));
          const title = cleanWords(String(data.get("title"))).trim();
          if (typeof post === "string") return setProblem({ field: "address", reason: post });
          if (title === "") return setProblem({ field: "title", reason: "untitled" });
          insertBlock(editor, editor.schema.nodes.embed?.create({ ...post, title }));
          onClose();
        }}
      >
        <label htmlFor={`${id}-address`} className="font-bold">
          {t("address")}
        </label>
        {/* biome-ignore lint/a11y/noAutofocus: the dialog opens to write this */}
        <input {...field("address")} dir="ltr" inputMode="url" autoFocus />
        <p id={`${id}-address-hint`} className="text-small text-muted">
          {t("hint")}
        </p>
        <label htmlFor={`${id}-title`} className="font-bold">
          {t("name")}
        </label>
        <input {...field("title")} />
        <p id={`${id}-title-hint`} className="text-small text-muted">
          {t("nameHint")}
        </p>
        {problem && (
          <p id={`${id}-problem`} role="alert" className="text-small text-alert">
            {t(`problems.${problem.reason}`)}
          </p>
        )}
        <Button type="submit" variant="primary" className="self-start">
          {t("add")}
        </Button>
      </form>
    </Overlay>
  );
}
