"use client";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { AfterDot } from "@/components/ui/after-dot";
import { countWords, readingMinutes } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";

/** Blocks are never changed in place: one that is the same node has as many words. */
const counted = new WeakMap<Node, number>();

function wordsIn({ children }: Node): number {
  return children.reduce((sum, block) => {
    const count =
      counted.get(block) ??
      countWords(block.textBetween(0, block.content.size, "\n", (leaf) => leafText(leaf)));
    counted.set(block, count);
    return sum + count;
  }, 0);
}
/** A break parts words; whatever else stands among letters does not. */
const leafText = ({ type }: Node) => (type.name === "hardBreak" ? "\n" : "");

/** Length of the body in words and in a reader's minutes. */
export function WordCount({ editor, edition }: { editor: Editor; edition: Edition }) {
  const t = useTranslations("editor.count");
  const words = useEditorState({
    editor,
    selector: ({ editor: current }) => wordsIn(current.state.doc),
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
