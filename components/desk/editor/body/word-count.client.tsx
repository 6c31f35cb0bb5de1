"use client";
import type { Node } from "@tiptap/pm/model";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { countWords } from "@/newsroom/body/words";
import type { Edition } from "@/newsroom/edition/rules";

/** Blocks are never changed in place: one that is the same node has as many words. */
const counted = new WeakMap<Node, number>();

/** Words of a document under somebody's hands: only what changed is counted anew. */
export function countWordsOf({ children }: Node): number {
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

/** A length beside the one that was asked for, in the edition's digits. */
export function lengthIn({ numberLocale }: Edition, words: number, commissioned: number) {
  const { format } = new Intl.NumberFormat(numberLocale);
  return { written: format(words), wanted: format(commissioned), count: commissioned };
}

/** Length of the body in words, beside the one that was asked for. */
export function WordCount({ surface: { draft, edition, length } }: { surface: Surface }) {
  const t = useTranslations("editor.count");
  const { commissioned } = length;
  const words = useEditorState({
    editor: draft.editor,
    selector: ({ editor }) => (editor ? countWordsOf(editor.state.doc) : 0),
  });
  if (!words && commissioned === null) return null;
  return (
    <p className="whitespace-nowrap text-muted max-sm:hidden">
      {commissioned === null
        ? t("words", { count: words ?? 0 })
        : t("ofWords", lengthIn(edition, words ?? 0, commissioned))}
    </p>
  );
}
