"use client";
import type { Editor } from "@tiptap/core";
import { useRef } from "react";
import { isMac, isOfSearch, shortcutOf } from "@/components/desk/editor/body/shortcuts";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { FieldMarks } from "./field-marks.client";
import { FindBar } from "./find-bar.client";
import { goToHit, selectedText } from "./places";
import { useFind } from "./use-find.client";

/** The search in the story: its keys, and below the tools its bar. */
export function Find({ surface }: { surface: Surface }) {
  const { editor } = surface.draft;
  return editor && <FindIn surface={surface} editor={editor} />;
}

/** What makes way for the search; a dialog over the words does not. */
const besides = [null, "style", "notes", "details", "find", "replace"];

function FindIn({ surface, editor }: { surface: Surface; editor: Editor }) {
  const { opened, open, story } = surface;
  const isOpen = opened === "find" || opened === "replace";
  const find = useFind(surface, editor, isOpen);
  const bar = useRef<HTMLElement>(null);
  /** What had the focus before; it has it again where nothing was found. */
  const left = useRef<Element>(null);

  const close = () => {
    const hit = find.hitNow();
    open(null);
    if (hit) goToHit(editor, hit);
    else if (left.current instanceof HTMLElement && left.current.isConnected) left.current.focus();
    else editor.view.focus();
    left.current = null;
  };
  useKeyDown((event) => {
    const name = shortcutOf(event, isMac());
    if (!name || !isOfSearch(name) || !besides.includes(opened)) return;
    const isInBar = bar.current?.contains(document.activeElement) ?? false;
    if (name === "findNext" || name === "findPrevious") {
      if (!isOpen) return;
      find.step(name === "findNext" ? 1 : -1);
    } else {
      // Pressed once more, the browser's own search comes.
      if (name === "find" && isInBar && opened === "find") return;
      if (!isInBar) {
        left.current = document.activeElement;
        find.begin(selectedText(editor));
      }
      open(name === "replace" && story.isEditable ? "replace" : "find");
      if (!isInBar) bar.current?.querySelector("input")?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);
  return (
    isOpen && (
      <>
        <FindBar ref={bar} find={find} surface={surface} onClose={close} />
        <FieldMarks find={find} />
      </>
    )
  );
}
