"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { Edition } from "@/newsroom/edition/rules";

/** Shows where to write while nothing is written. */
export function BodyHint({ editor, edition }: { editor: Editor; edition: Edition }) {
  const t = useTranslations("editor.fields");
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.isEmpty });
  if (!isEmpty) return null;
  return (
    <p
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-0 text-body text-muted opacity-80"
      dir={edition.direction}
    >
      {t("bodyHint")}
    </p>
  );
}
