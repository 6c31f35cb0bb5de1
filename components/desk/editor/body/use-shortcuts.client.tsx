"use client";
import { useEffect, useRef, useState } from "react";
import { keepRevision } from "@/components/desk/editor/saving/transport";
import type { OpenedStory } from "@/components/desk/editor/story";
import type { Draft } from "@/components/desk/editor/use-draft.client";
import { editions } from "@/newsroom/edition/rules";
import { isMac } from "./is-mac";
import { shortcutOf, worksEverywhere } from "./shortcuts";
import { applyTool } from "./tools";

type Options = {
  story: OpenedStory;
  draft: Draft;
  onLink: () => void;
  onPicture: () => void;
  onHelp: () => void;
  onSubmit: () => void;
  onSessionEnded: () => void;
};

/** What the keyboard does on the surface, and the keeping of a version, which a button does too. */
export function useShortcuts({ story, draft, ...open }: Options) {
  const [kept, setKept] = useState<number | null>(null);
  const { editor, saving } = draft;

  async function keep() {
    setKept(null);
    const version = await saving.flush();
    if (version !== null) setKept(await keepRevision(story.id, version));
    else if (saving.hasSessionEnded()) open.onSessionEnded();
  }

  function onKeyDown(event: KeyboardEvent) {
    // Where editors of rich text have their tools by convention; the arrows go on from there, Escape goes back.
    if (event.altKey && event.code === "F10") return toTools(event);
    if (event.code === "Escape" && document.activeElement?.closest(".writing-tools"))
      editor?.commands.focus();
    const name = shortcutOf(event, isMac());
    if (!name || !story.isEditable) return;
    if (!worksEverywhere(name) && !editor?.isFocused) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === "save") void keep();
    else if (name === "submit") open.onSubmit();
    else if (name === "help") open.onHelp();
    else if (name === "link") open.onLink();
    else if (name === "picture") open.onPicture();
    else if (editor) applyTool(editor, name, editions[story.edition].direction);
  }

  // On the window, before anything inside: after a dialog the focus may stand outside the surface.
  const listener = useRef(onKeyDown);
  useEffect(() => {
    listener.current = onKeyDown;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => listener.current(event);
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);

  return { keep, kept };
}

function toTools(event: KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(".writing-tools button:not(:disabled)")?.focus();
}
