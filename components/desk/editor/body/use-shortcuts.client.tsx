"use client";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { isHeardElsewhere, isMac, shortcutOf, worksEverywhere } from "./shortcuts";
import { applyTool } from "./tools";

/** What the keyboard does on the surface. */
export function useShortcuts(surface: Omit<Surface, "kept">) {
  const { story, edition, draft, open, keep, submitNow, publish } = surface;
  const { editor } = draft;

  useKeyDown((event) => {
    // Where editors of rich text have their tools by convention; the arrows go on from there, Escape goes back.
    if (event.altKey && event.code === "F10") return toTools(event);
    if (event.code === "Escape" && document.activeElement?.closest(".writing-tools"))
      editor?.commands.focus();
    const name = shortcutOf(event, isMac());
    if (!name || !story.isEditable || isHeardElsewhere(name)) return;
    if (!worksEverywhere(name) && !editor?.isFocused) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === "save") void keep();
    else if (name === "submit") story.isSubmittable && void submitNow();
    else if (name === "publish") story.isPublishable && void publish();
    else if (
      name === "help" ||
      name === "link" ||
      name === "picture" ||
      name === "gallery" ||
      name === "embed" ||
      name === "style"
    )
      open(name);
    else if (name === "file") editor && draft.files.choose(editor);
    else if (editor) applyTool(editor, name, edition.direction);
  }, true);
}

function toTools(event: KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(".writing-tools button:not(:disabled)")?.focus();
}
