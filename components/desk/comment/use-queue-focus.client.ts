"use client";
import { useEffect, useRef, useState } from "react";

/** Focuses the child at `index`, or the nearest there is. */
function focusIn(list: HTMLElement | null, index: number): void {
  const last = (list?.children.length ?? 0) - 1;
  const row = list?.children.item(Math.max(Math.min(index, last), 0));
  if (row instanceof HTMLElement) row.focus();
}

/** Where the focus is in a queue, and how it moves; after a decision it stays where the comment was. */
export function useQueueFocus(rows: { id: string }[]) {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(0);
  const [leaving, setLeaving] = useState<{ index: number; id: string } | null>(null);

  const shown = () => [...(list.current?.children ?? [])];

  useEffect(() => {
    // The decided comment leaves with the fresh page; until then there is nothing to move to.
    if (!leaving || rows.some(({ id }) => id === leaving.id)) return;
    focusIn(list.current, leaving.index);
    setLeaving(null);
  }, [rows, leaving]);

  return {
    list,
    focusAt: (index: number) => focusIn(list.current, index),
    focusedIndex: () => {
      const index = shown().findIndex((row) => row.contains(document.activeElement));
      if (index >= 0) latest.current = index;
      return index;
    },
    /** Where the focus was when it was last in the queue. */
    lastIndex: () => latest.current,
    stayWhereItWas: (id: string) => setLeaving({ index: rows.findIndex((row) => row.id === id), id }),
  };
}
