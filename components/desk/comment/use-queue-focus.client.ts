"use client";
import { useLayoutEffect, useRef } from "react";

/**
 * Where the focus is in a queue, and how it moves. What is decided takes the focus with it when it leaves: it goes to
 * what stands there next, and where nothing is left to `end`, from which keys are heard too; when something comes, to that.
 */
export function useQueueFocus(ids: string[]) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(0);
  const wasWithin = useRef(false);
  const shown = () => [...(list.current?.children ?? [])].filter((row) => row instanceof HTMLElement);

  const focusAt = (index: number) => {
    const rows = shown();
    const at = Math.max(Math.min(index, rows.length - 1), 0);
    const to = rows[at] ?? end.current;
    latest.current = at;
    wasWithin.current = true;
    to?.focus();
  };
  const focusedIndex = () => {
    const index = shown().findIndex((row) => row.contains(document.activeElement));
    if (index >= 0) latest.current = index;
    wasWithin.current = index >= 0 || document.activeElement === end.current;
    return index;
  };

  const key = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed, and with it where the focus stands
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    const isAtEnd = document.activeElement === end.current;
    if (wasWithin.current && (lost || (isAtEnd && ids.length > 0))) focusAt(latest.current);
  }, [key]);

  return {
    list,
    end,
    focusAt,
    focusedIndex,
    /** Where the focus was when it was last in the queue. */
    lastIndex: () => latest.current,
  };
}
