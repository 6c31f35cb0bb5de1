"use client";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import {
  type ComponentProps,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { applyTool } from "@/components/desk/editor/body/tools";
import { LinkPopover } from "@/components/desk/editor/dialogs.client";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { placeOfBubble } from "./bubble-place";

type Props = { surface: Surface; editor: Editor };
/** `data-on`: what the tool opens is in effect at the words. */
type ToolProps = ComponentProps<"button"> & { "data-on"?: "" | undefined };

/**
 * What can be done with words that a mouse selected, beside them. The same stands in the tools, which the keyboard
 * reaches; on a touchscreen the system's own menu is there.
 */
export function SelectionBubble({ surface, editor }: Props) {
  const t = useTranslations("editor.tools");
  const letter = useTranslations("editor.tools.letters")("bold");
  const bubble = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLButtonElement>(null);
  const [isLinking, setLinking] = useState(false);
  const isSelected = useSelectedByMouse(editor);
  const isOpen = (isSelected && surface.opened === null) || isLinking;
  const { isBold, isLinked } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      isBold: current.isActive("bold"),
      isLinked: current.isActive("link"),
    }),
  });
  const isAbove = usePlace(editor, bubble, isOpen);
  if (!isOpen) return null;
  const tool = (name: "bold" | "link" | "note", drawing: ReactNode, more: ToolProps) => (
    <button type="button" className="tool" tabIndex={-1} aria-label={t(name)} title={t(name)} {...more}>
      {drawing}
    </button>
  );
  return (
    <div
      ref={bubble}
      role="toolbar"
      aria-label={t("ofSelection")}
      className="selection-bubble"
      // What is selected stays selected while a tool is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {tool("bold", <b>{letter}</b>, {
        "aria-pressed": isBold,
        onClick: () => applyTool(editor, "bold", surface.edition.direction),
      })}
      {tool("link", icons.link, {
        ref: link,
        "aria-haspopup": "dialog",
        "aria-expanded": isLinking,
        "data-on": isLinked ? "" : undefined,
        onClick: () => setLinking(true),
      })}
      {tool("note", icons.note, { onClick: () => surface.open("note") })}
      {isLinking && (
        <LinkPopover editor={editor} button={link} isOpen isAbove={isAbove} onOpen={setLinking} />
      )}
    </div>
  );
}

/** Whether words are selected, by a mouse whose button is up again, and nothing was pressed since. */
function useSelectedByMouse(editor: Editor): boolean {
  const [isByMouse, setByMouse] = useState(false);
  const hasWords = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { selection, doc } = state;
      if (!(selection instanceof TextSelection) || selection.empty) return false;
      return doc.textBetween(selection.from, selection.to, " ").trim() !== "";
    },
  });
  useEffect(() => {
    const { dom } = editor.view;
    const isOfBubble = ({ target }: Event) =>
      target instanceof Element && target.closest(".selection-bubble");
    const press = (event: PointerEvent) => !isOfBubble(event) && setByMouse(false);
    const release = ({ pointerType, target }: PointerEvent) => {
      // One that was begun in the words may end beside them.
      if (
        pointerType === "mouse" &&
        target instanceof Node &&
        (dom.contains(target) || !editor.state.selection.empty)
      )
        setByMouse(editor.view.hasFocus());
    };
    const end = () => setByMouse(false);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    dom.addEventListener("keydown", end);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      dom.removeEventListener("keydown", end);
    };
  }, [editor]);
  return isByMouse && hasWords;
}

/** Puts the bubble where it covers nothing that is selected, as the page scrolls; answers whether that is above. */
function usePlace(editor: Editor, bubble: { current: HTMLElement | null }, isOpen: boolean): boolean {
  const [isAbove, setAbove] = useState(true);
  const place = useEffectEvent(() => {
    const element = bubble.current;
    const selected = document.getSelection();
    if (!element || !selected?.rangeCount) return;
    const lines = [...selected.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
    const sheet = editor.view.dom.getBoundingClientRect();
    const bar = document.querySelector(".writing-bar")?.getBoundingClientRect().bottom ?? 0;
    const room = { top: Math.max(0, bar), bottom: window.innerHeight, left: sheet.left, right: sheet.right };
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const found = lines.length > 0 ? placeOfBubble(lines, size, room) : null;
    element.style.visibility = found ? "" : "hidden";
    if (!found) return;
    element.style.top = `${found.top}px`;
    element.style.left = `${found.left}px`;
    setAbove(found.isAbove);
  });
  useLayoutEffect(() => {
    if (isOpen) place();
  });
  useEffect(() => {
    if (!isOpen) return;
    const again = () => place();
    window.addEventListener("scroll", again, { passive: true, capture: true });
    window.addEventListener("resize", again);
    return () => {
      window.removeEventListener("scroll", again, { capture: true });
      window.removeEventListener("resize", again);
    };
  }, [isOpen]);
  return isAbove;
}
