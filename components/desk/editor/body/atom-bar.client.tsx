"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { embedPage } from "@/newsroom/embed/rules";
import { type EmbedPost, isEmbedPost } from "@/newsroom/embed/shapes";
import { nodeAtCaret, writeWords } from "./at-caret";
import { cleanWords } from "./paste/words";

/** Which words of a node are written here. */
const written = { embed: "title", footnote: "text", blockquote: "source" } as const;

/** What a footnote or a post says that is selected, or whose words the quotation around the caret are. */
export function AtomBar({ editor, name }: { editor: Editor; name: keyof typeof written }) {
  const t = useTranslations("editor.atom");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const attribute = written[name];
  const { words, post, at, end } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = nodeAtCaret(state, name);
      const attrs = found?.node.attrs ?? {};
      const { at: start = 0 } = found ?? {};
      return {
        words: String(attrs[attribute] ?? ""),
        post: isEmbedPost(attrs as EmbedPost) ? (attrs as EmbedPost) : null,
        at: start,
        end: name === "blockquote" ? state.selection.to : start + 1,
      };
    },
  });
  // Whoever sets a footnote goes on with its words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each that is selected
  useEffect(() => {
    if (words === "" && name !== "blockquote") field.current?.focus();
  }, [at]);
  const write = (text: string) => writeWords(editor, name, attribute, text);
  const remove = () => {
    const chain = editor.chain();
    (name === "blockquote" ? chain.lift("blockquote") : chain.deleteSelection()).run();
    editor.view.focus();
  };
  return (
    <fieldset aria-label={t(`${name}.label`)} className="table-tools">
      <label htmlFor={id}>{t(`${name}.words`)}</label>
      <input
        id={id}
        ref={field}
        value={words}
        className="atom-words"
        onChange={(event) => write(event.target.value)}
        onBlur={() => write(cleanWords(words).trim())}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          editor.commands.setTextSelection(end);
          // At once, not a frame later: what is typed next belongs to the story.
          editor.view.focus();
        }}
      />
      {post && (
        <a href={embedPage(post)} target="_blank" rel="noreferrer">
          {t("open")}
        </a>
      )}
      <button type="button" onClick={remove}>
        {t(`${name}.remove`)}
      </button>
    </fieldset>
  );
}
