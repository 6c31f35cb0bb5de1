"use client";
import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { askedIn } from "./block-choices";

/**
 * A menu that is asked for: by which sign, which stands in the paragraph (none for the button and the shortcut), and whether
 * it was only offered: then what is pressed is written, until somebody goes into it. `isThere`: whether the sign has come,
 * which is written after its key.
 */
export type Asked = { sign: string; isOffered: boolean; isThere?: boolean };
type Keys = (event: KeyboardEvent) => boolean;

/** The key that has the stroke on it, whatever letter is printed there. */
const strokeKey = "Slash";
const key = new PluginKey("blockMenu");

/** The empty or asking paragraph that the caret is in: its letters, and where they begin. */
function paragraphOf(editor: Editor): { text: string; from: number } | null {
  const { selection } = editor.state;
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "paragraph" || $from.depth !== 1) return null;
  if ($from.parentOffset !== $from.parent.content.size) return null;
  return { text: $from.parent.textContent, from: $from.start() };
}

/** When the menu of blocks is there: after «/» or its key at the start of a paragraph, the button or the shortcut. */
export function useBlockMenu(editor: Editor) {
  const [asked, ask] = useState<Asked | null>(null);
  const paragraph = useEditorState({ editor, selector: ({ editor: current }) => paragraphOf(current) });
  const typed = asked && paragraph ? askedIn(paragraph.text, asked.sign) : null;
  const keys = useRef<Keys>(() => false);
  const isOver = asked !== null && typed === null && (asked.isThere || paragraph?.text !== "");
  useEffect(() => {
    if (isOver) ask(null);
    else if (asked && typed !== null && !asked.isThere) ask({ ...asked, isThere: true });
  }, [asked, isOver, typed]);

  useEffect(() => {
    const mayAsk = () => paragraphOf(editor)?.text === "";
    const plugin = new Plugin({
      key,
      props: {
        handleTextInput: (_, __, ___, text) => {
          if (text === "/" && mayAsk()) ask({ sign: "/", isOffered: false });
          return false;
        },
        handleKeyDown: (_, event) => {
          if (keys.current(event)) return true;
          const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
          if (event.code === strokeKey && isBare && event.key.length === 1 && mayAsk())
            ask({ sign: event.key, isOffered: event.key !== "/" });
          return false;
        },
      },
    });
    editor.registerPlugin(plugin, (own, others) => [own, ...others]);
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }, [editor]);

  const end = () => ask(null);
  return { asked, ask, end, typed, isEmpty: paragraph?.text === "", from: paragraph?.from ?? 0, keys };
}
