"use client";
import { type KeyboardEvent, type SyntheticEvent, useRef, useState } from "react";
import type { ShortcutName } from "./shortcuts";

/** Milliseconds of pointing after which a tool says its name. */
const namingDelay = 400;

/** A tool whose name is shown, and where: below the middle of its button. */
type Named = { tool: ShortcutName; left: number; top: number };

/** What a toolbar does beside its tools: one stop of the Tab key, arrows between tools, the name of the tool meant. */
export function useToolbar() {
  const [stop, setStop] = useState<ShortcutName | null>(null);
  const [named, setNamed] = useState<Named | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const name = (event: SyntheticEvent, delay: number) => {
    clearTimeout(timer.current);
    const button = (event.target as Element).closest<HTMLElement>("[data-tool]");
    if (!button) return setNamed(null);
    const { left, width, bottom } = button.getBoundingClientRect();
    const tool = button.dataset.tool as ShortcutName;
    timer.current = setTimeout(() => setNamed({ tool, left: left + width / 2, top: bottom + 4 }), delay);
  };
  const unname = () => {
    clearTimeout(timer.current);
    setNamed(null);
  };
  return {
    stop,
    named,
    hands: {
      onPointerOver: (event: SyntheticEvent) => name(event, namingDelay),
      onPointerLeave: unname,
      onPointerDown: unname,
      onBlur: unname,
      onFocus: (event: SyntheticEvent) => {
        const { tool } = (event.target as HTMLElement).dataset;
        if (tool) setStop(tool as ShortcutName);
        name(event, 0);
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === "Escape") unname();
        const tools = [...event.currentTarget.querySelectorAll<HTMLElement>(".tool:not(:disabled)")];
        const at = tools.indexOf(document.activeElement as HTMLElement);
        const forward =
          getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        const isArrow = event.key === "ArrowLeft" || event.key === "ArrowRight";
        const next =
          event.key === "Home"
            ? 0
            : event.key === "End"
              ? tools.length - 1
              : isArrow
                ? at + (event.key === forward ? 1 : -1)
                : null;
        if (next === null || at < 0) return;
        event.preventDefault();
        tools[(next + tools.length) % tools.length]?.focus();
      },
    },
  };
}
