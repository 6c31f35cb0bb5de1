"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Separator, Toolbar } from "react-aria-components";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { LinkPopover } from "./link-popover.client";
import { ToolButton } from "./tool-button.client";
import { activeTools, applyTool, type TextTool } from "./tools";

const drawings: Record<TextTool, ReactNode> = {
  undo: icons.undo,
  redo: icons.redo,
  heading2: "H2",
  heading3: "H3",
  paragraph: "¶",
  bold: <b>B</b>,
  bulletList: icons.bulletList,
  orderedList: <span className="number-drawing">1.</span>,
  blockquote: icons.blockquote,
  pullQuote: icons.pullQuote,
  horizontalRule: icons.horizontalRule,
  direction: icons.direction,
};

/** The writing tools, in the order of the line. */
export function WritingToolbar({ editor, surface }: { editor: Editor; surface: Surface }) {
  const { edition, opened, open } = surface;
  const t = useTranslations("editor.tools");
  const link = useRef<HTMLButtonElement>(null);
  const active = useEditorState({ editor, selector: ({ editor: current }) => activeTools(current) });
  const tool = (name: TextTool, isPossible = true) => (
    <ToolButton
      tool={name}
      isOn={name !== "undo" && name !== "redo" && active[name]}
      isDisabled={!isPossible}
      onUse={() => applyTool(editor, name, edition.direction)}
    >
      {drawings[name]}
    </ToolButton>
  );
  return (
    <Toolbar aria-label={t("label")} className="writing-tools">
      {tool("undo", active.undo)}
      {tool("redo", active.redo)}
      <Separator orientation="vertical" />
      {tool("heading2")}
      {tool("heading3")}
      {tool("bold")}
      <ToolButton ref={link} tool="link" isOn={active.link} onUse={() => open("link")}>
        {icons.link}
      </ToolButton>
      <Separator orientation="vertical" />
      {tool("bulletList")}
      {tool("orderedList")}
      {tool("blockquote")}
      {tool("pullQuote")}
      <ToolButton tool="picture" onUse={() => open("picture")}>
        {icons.picture}
      </ToolButton>
      {tool("horizontalRule")}
      <Separator orientation="vertical" />
      {tool("direction")}
      <LinkPopover
        editor={editor}
        button={link}
        isOpen={opened === "link"}
        onOpen={(isOpen) => open(isOpen ? "link" : null)}
      />
    </Toolbar>
  );
}
