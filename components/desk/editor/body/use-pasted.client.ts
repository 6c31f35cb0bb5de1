"use client";
import type { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import { useRef, useState } from "react";
import { nothingTaken, type Taken, takenKinds } from "./paste/taken";

/** What the last paste left behind, and whether nothing was written since: then it can be taken back whole. */
export type Pasted = { taken: Taken; isLast: boolean };

/** Remembers what a paste takes away from its reading until it stands in the body, and then says so. */
export function usePasted() {
  const read = useRef(nothingTaken);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  return {
    pasted,
    dismiss: () => setPasted(null),
    onRead: (taken: Taken) => {
      read.current = taken;
    },
    /** Hears of every change of the body. */
    hear: (transaction: Transaction) => {
      const isPaste = /^(?:paste|drop)$/.test(String(transaction.getMeta("uiEvent")));
      const taken = isPaste ? read.current : nothingTaken;
      read.current = nothingTaken;
      if (takenKinds.some((kind) => taken[kind] > 0)) setPasted({ taken, isLast: true });
      else if (isPaste) setPasted(null);
      else setPasted((last) => (last?.isLast ? { ...last, isLast: false } : last));
    },
    takeBack: (editor: Editor) => {
      editor
        .chain()
        .focus()
        .command(({ state, dispatch }) => undo(state, dispatch))
        .run();
      setPasted(null);
    },
  };
}
