"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import { nodeAtCaret, writeWords } from "./at-caret";
import { cleanWords } from "./paste/words";
import { applyTableTool, type TableTool, tableTools, teachTables } from "./table-editing";

/** The table under the caret: what is said above it, and what can be done with its rows and columns. */
export function TableBar({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.table");
  const id = useId();
  const { caption, ...heads } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const table = nodeAtCaret(state, "table")?.node;
      return {
        caption: String(table?.attrs.caption ?? ""),
        headerRow: table?.firstChild?.lastChild?.type.name === "tableHeader",
        headerColumn: table?.lastChild?.firstChild?.type.name === "tableHeader",
      };
    },
  });
  const write = (words: string) => writeWords(editor, "table", "caption", words);
  useEffect(() => teachTables(editor), [editor]);
  return (
    <fieldset aria-label={t("label")} className="table-tools min-w-0">
      <label htmlFor={id}>{t("caption")}</label>
      <input
        id={id}
        value={caption}
        onChange={(event) => write(event.target.value)}
        onBlur={() => write(cleanWords(caption).trim())}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          editor.view.focus();
        }}
      />
      {(Object.keys(tableTools) as TableTool[]).map((tool) => (
        <button
          key={tool}
          type="button"
          aria-pressed={tool === "headerRow" || tool === "headerColumn" ? heads[tool] : undefined}
          onClick={() => applyTableTool(editor, tool)}
          // The caret stays in its cell.
          onMouseDown={(event) => event.preventDefault()}
        >
          {t(tool)}
        </button>
      ))}
    </fieldset>
  );
}
