"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { LinkPopover } from "@/components/desk/editor/dialogs.client";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { isMac, keysOf, type ShortcutName } from "./shortcuts";
import { ToolButton } from "./tool-button.client";
import { activeTools, applyTool, type TextTool } from "./tools";
import { useToolbar } from "./use-toolbar.client";

const drawings: Record<TextTool, ReactNode> = {
  undo: icons.undo,
  redo: icons.redo,
  heading2: <Letter of="heading" level={2} />,
  heading3: <Letter of="heading" level={3} />,
  bold: <Letter of="bold" />,
  paragraph: "¶",
  bulletList: icons.bulletList,
  orderedList: <span className="number-drawing">1.</span>,
  blockquote: icons.blockquote,
  pullQuote: icons.pullQuote,
  table: icons.table,
  factBox: icons.factBox,
  footnote: <Letter of="footnote" />,
  horizontalRule: icons.horizontalRule,
  direction: icons.direction,
};

/** A tool that is drawn by a letter, as word processors of the person's language draw it. */
function Letter({ of, level }: { of: "heading" | "bold" | "footnote"; level?: number }) {
  const letter = useTranslations("editor.tools.letters")(of);
  if (of === "heading") return `${letter}${level}`;
  return of === "bold" ? <b>{letter}</b> : <sup>{letter}</sup>;
}

/** The writing tools, in the order of the line. */
export function WritingToolbar({ editor, surface }: { editor: Editor; surface: Surface }) {
  const { edition, opened, open } = surface;
  const t = useTranslations("editor.tools");
  const link = useRef<HTMLButtonElement>(null);
  const active = useEditorState({ editor, selector: ({ editor: current }) => activeTools(current) });
  const { stop, named, hands } = useToolbar();
  // Undoing is not always possible: the first tool that always is.
  const isStop = (name: ShortcutName) => name === (stop ?? "heading2");
  const tool = (name: TextTool, isPossible = true) => (
    <ToolButton
      tool={name}
      isStop={isStop(name)}
      isOn={name !== "undo" && name !== "redo" && active[name]}
      isDisabled={!isPossible}
      onUse={() => applyTool(editor, name, edition.direction)}
    >
      {drawings[name]}
    </ToolButton>
  );
  return (
    <div role="toolbar" aria-label={t("label")} className="writing-tools" {...hands}>
      {tool("undo", active.undo)}
      {tool("redo", active.redo)}
      <hr aria-orientation="vertical" />
      {tool("heading2")}
      {tool("heading3")}
      {tool("bold")}
      <ToolButton
        ref={link}
        tool="link"
        isStop={isStop("link")}
        isOn={active.link}
        onUse={() => open("link")}
      >
        {icons.link}
      </ToolButton>
      <hr aria-orientation="vertical" />
      {tool("bulletList")}
      {tool("orderedList")}
      {tool("blockquote")}
      {tool("pullQuote")}
      <ToolButton tool="picture" isStop={isStop("picture")} onUse={() => open("picture")}>
        {icons.picture}
      </ToolButton>
      <ToolButton tool="file" isStop={isStop("file")} onUse={() => surface.draft.files.choose(editor)}>
        {icons.file}
      </ToolButton>
      {tool("table")}
      {tool("factBox")}
      <ToolButton tool="embed" isStop={isStop("embed")} onUse={() => open("embed")}>
        {icons.embed}
      </ToolButton>
      {tool("footnote")}
      {tool("horizontalRule")}
      <hr aria-orientation="vertical" />
      {tool("direction")}
      <ToolButton
        tool="find"
        isStop={isStop("find")}
        isOn={opened === "find" || opened === "replace"}
        onUse={() => open("find")}
      >
        {icons.find}
      </ToolButton>
      {opened === "link" && (
        <LinkPopover editor={editor} button={link} isOpen onOpen={(isOpen) => open(isOpen ? "link" : null)} />
      )}
      {named && (
        <p role="tooltip" className="tool-name" style={{ left: named.left, top: named.top }}>
          {t(named.tool)} <kbd dir="ltr">{keysOf(named.tool, isMac()).join(" ")}</kbd>
        </p>
      )}
    </div>
  );
}
