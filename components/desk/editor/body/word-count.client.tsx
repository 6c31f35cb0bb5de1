"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { AfterDot } from "@/components/ui/after-dot";
import { countWords, readingMinutes } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";

/** Length of the body in words and in a reader's minutes. */
export function WordCount({ editor, edition }: { editor: Editor; edition: Edition }) {
  const t = useTranslations("editor.count");
  const words = useEditorState({
    editor,
    selector: ({ editor: current }) => countWords(current.getText({ blockSeparator: "\n" })),
  });
  const minutes = readingMinutes(words, edition.wordsPerMinute);
  if (words === 0) return null;
  return (
    <p className="whitespace-nowrap text-muted max-sm:hidden">
      {t("words", { count: words })}
      <AfterDot>{t("minutes", { count: minutes })}</AfterDot>
    </p>
  );
}
