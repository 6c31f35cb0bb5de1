"use client";
import type { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import { useRef, useState } from "react";
import { openedFile } from "@/components/desk/editor/file/kinds";
import { type Kept, keptIn, nothingKept } from "./paste/kept";
import { nothingTaken, type Taken } from "./paste/taken";

/** The file that words came from, and how what it brought outside the body is taken back; null for what was pasted. */
type Source = { name: string; takeBack: () => void } | null;
/**
 * What the last paste or file brought, changed and left behind; whether nothing was written since: then it can be taken back whole, in as many
 * steps as it came, which are more where a file has pictures.
 */
type Pasted = { kept: Kept; taken: Taken; file: Source; isLast: boolean; steps: number };

const nothingRead = { taken: nothingTaken, file: null };

/** Remembers what a paste or a file takes away from its reading until it stands in the body, and then says so. */
export function usePasted() {
  const read = useRef<Pick<Pasted, "taken" | "file">>(nothingRead);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  return {
    pasted,
    dismiss: () => setPasted(null),
    onRead: (taken: Taken, file: Source = null) => {
      read.current = { taken, file };
    },
    /** Hears of every change of the body. */
    hear: (transaction: Transaction) => {
      const ofFile: unknown = transaction.getMeta(openedFile);
      if (ofFile === "picture") return setPasted((last) => last && { ...last, steps: last.steps + 1 });
      const isPaste = ofFile === "words" || /^(?:paste|drop)$/.test(String(transaction.getMeta("uiEvent")));
      const last = isPaste ? read.current : nothingRead;
      read.current = nothingRead;
      // Of what the editor itself copied nothing is said: it is the same.
      const kept = last.taken === nothingTaken ? nothingKept : keptIn(transaction);
      const isSaid = [...Object.values(kept), ...Object.values(last.taken)].some((count) => count > 0);
      if (last.file || isSaid) setPasted({ ...last, kept, isLast: true, steps: 1 });
      else if (isPaste) setPasted(null);
      else setPasted((last) => (last?.isLast ? { ...last, isLast: false } : last));
    },
    takeBack: (editor: Editor) => {
      for (let step = 0; step < (pasted?.steps ?? 0); step += 1)
        editor
          .chain()
          .focus()
          .command(({ state, dispatch }) => undo(state, dispatch))
          .run();
      pasted?.file?.takeBack();
      setPasted(null);
    },
  };
}
