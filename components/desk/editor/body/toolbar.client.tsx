"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Separator, Toolbar } from "react-aria-components";
import { icons } from "@/components/desk/editor/icons";
import { LinkPopover } from "./link-popover.client";
import type { Direction } from "./schema";
import { ToolButton } from "./tool-button.client";
import { activeTools, applyTool, type TextTool } from "./tools";

type Props = {
  editor: Editor;
  direction: Direction;
  isLinkOpen: boolean;
  onLinkOpen: (isOpen: boolean) => void;
  onPicture: () => void;
};

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
export function WritingToolbar({ editor, direction, isLinkOpen, onLinkOpen, onPicture }: Props) {
  const t = useTranslations("editor.tools");
  const link = useRef<HTMLButtonElement>(null);
  const active = useEditorState({ editor, selector: ({ editor: current }) => activeTools(current) });
  const tool = (name: TextTool, isPossible = true) => (
    <ToolButton
      tool={name}
      isOn={name !== "undo" && name !== "redo" && active[name]}
      isDisabled={!isPossible}
      onUse={() => applyTool(editor, name, direction)}
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
      <ToolButton ref={link} tool="link" isOn={active.link} onUse={() => onLinkOpen(true)}>
        {icons.link}
      </ToolButton>
      <Separator orientation="vertical" />
      {tool("bulletList")}
      {tool("orderedList")}
      {tool("blockquote")}
      {tool("pullQuote")}
      <ToolButton tool="picture" onUse={onPicture}>
        {icons.picture}
      </ToolButton>
      {tool("horizontalRule")}
      <Separator orientation="vertical" />
      {tool("direction")}
      <LinkPopover editor={editor} button={link} isOpen={isLinkOpen} onOpen={onLinkOpen} />
    </Toolbar>
  );
}
