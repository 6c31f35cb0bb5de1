"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { ariaKeysOf, isMac, isOfNotes, shortcutOf } from "@/components/desk/editor/body/shortcuts";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { Button } from "@/components/ui/button";
import { NotesPanel } from "./notes-panel.client";
import { useNotes } from "./use-notes.client";

/** How many notes are open, and beside the words the list of them. */
export function Notes({ surface }: { surface: Surface }) {
  const t = useTranslations("notes");
  const notes = useNotes(surface);
  const { opened, open } = surface;
  const isOpen = opened === "notes";
  const begin = () => {
    notes.begin();
    open("notes");
    // One that was begun before is there already.
    document.querySelector<HTMLElement>(".notes-panel .note-form textarea")?.focus();
  };
  useKeyDown((event) => {
    const name = shortcutOf(event, isMac());
    if (!name || !isOfNotes(name)) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === "note") return begin();
    const at = notes.open.findIndex(({ id }) => id === notes.active?.id);
    const { length } = notes.open;
    const next = name === "nextNote" ? at + 1 : (at === -1 ? length : at) - 1;
    const thread = notes.open[(next + length) % Math.max(1, length)];
    if (thread) notes.goTo(thread.id);
    open("notes");
  }, true);
  const beginAsked = useEffectEvent(() => opened === "note" && begin());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that one is asked for
  useEffect(() => void beginAsked(), [opened]);
  // A link from the story's page leads to its notes.
  const openFromAddress = useEffectEvent(() => location.hash === "#notes" && open("notes"));
  useEffect(() => void openFromAddress(), []);
  return (
    <>
      <Button
        variant="plain"
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeysOf("nextNote", isMac())}
        onClick={() => open(isOpen ? null : "notes")}
      >
        {t("open", { count: notes.open.length })}
      </Button>
      {isOpen && <NotesPanel notes={notes} surface={surface} onBegin={begin} />}
    </>
  );
}
