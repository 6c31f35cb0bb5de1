"use client";
import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useState } from "react";
import {
  type BlockShortcut,
  isMac,
  isOfBlocks,
  keysOf,
  shortcutOf,
} from "@/components/desk/editor/body/shortcuts";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { type Handled, handledAt, placeOfField } from "./handled";
import { moved } from "./moving";

/**
 * A grip beside the block under the mouse, by which it is dragged elsewhere or selected; two keys move what the caret is
 * in, and say where it is now.
 */
export function BlockHandle({ surface, editor }: { surface: Surface; editor: Editor }) {
  const t = useTranslations("editor.blocks");
  const [handled, setHandled] = useState<Handled | null>(null);
  const [said, say] = useState("");

  useKeyDown((event) => {
    const name = shortcutOf(event, isMac());
    if (!name || !isOfBlocks(name)) return;
    const by = name === "moveUp" ? -1 : 1;
    const field = placeOfField(editor.view, document.activeElement);
    if (field === null && !editor.view.hasFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    if (field !== null)
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, field)));
    const found = moved(editor.state, by);
    if (found) editor.view.dispatch(found.transaction);
    setHandled(null);
    say(found ? t("moved", { at: found.at, count: found.count }) : t(by < 0 ? "isFirst" : "isLast"));
  }, true);
  useEffect(() => {
    const holder = editor.view.dom.parentElement?.parentElement;
    if (!holder) return;
    const follow = ({ pointerType, buttons, clientY, target }: PointerEvent) => {
      if (pointerType !== "mouse" || buttons > 0 || (target as Element).closest(".block-grip")) return;
      const next = handledAt(editor.view, clientY);
      setHandled((now) => (now?.at === next?.at && now?.top === next?.top ? now : next));
    };
    const end = () => setHandled(null);
    const { dom } = editor.view;
    document.addEventListener("pointermove", follow, { passive: true });
    dom.addEventListener("keydown", end);
    return () => {
      document.removeEventListener("pointermove", follow);
      dom.removeEventListener("keydown", end);
    };
  }, [editor]);

  const keys = (name: BlockShortcut) => keysOf(name, isMac()).join(" ");
  const select = (at: number) => {
    editor.view.focus();
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
  };
  function drag(event: DragEvent, { at, element }: Handled) {
    select(at);
    const { view, state } = editor;
    view.dragging = { slice: state.selection.content(), move: true };
    event.dataTransfer.effectAllowed = "move";
    // Firefox drags nothing that carries nothing.
    event.dataTransfer.setData("text/plain", element.textContent ?? "");
    event.dataTransfer.setDragImage(element, 0, 0);
  }
  return (
    <>
      {handled && (
        // No button, which Firefox drags nowhere; the arrows do the same for who has no mouse.
        <div
          className="block-grip"
          // On the side on which the story's lines begin, not the desk's.
          dir={surface.edition.direction}
          aria-hidden="true"
          draggable
          style={{ top: handled.top }}
          title={t("grip", { up: keys("moveUp"), down: keys("moveDown") })}
          onMouseDown={() => select(handled.at)}
          onDragStart={(event) => drag(event, handled)}
          onDragEnd={() => {
            editor.view.dragging = null;
            setHandled(null);
          }}
        >
          {icons.grip}
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
