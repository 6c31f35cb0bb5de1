"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { fetchMerging } from "@/components/desk/editor/dialogs.client";
import type { useDraft } from "@/components/desk/editor/use-draft.client";
import type { StoryChange } from "@/newsroom/content/merging";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { SaveState } from "./sitting";

type Other = NonNullable<SaveState["other"]>;

/** What was made of one's own words and of another's. */
export type Merged = {
  other: Other;
  changes: StoryChange[];
  /** One's own words before, and those of both. */
  mine: ArticleContent;
  both: ArticleContent;
};

/**
 * Where another saved meanwhile, and nobody changed the same words, the words of both stand on the surface by
 * themselves, and it says so. Else the conflict waits to be decided. Only for whoever may write now.
 */
export function useMerging(draft: ReturnType<typeof useDraft>, edition: Edition) {
  const [merged, setMerged] = useState<Merged | null>(null);
  /** Whose words somebody has to decide about. */
  const [asked, setAsked] = useState<Other | null>(null);
  const { editor, isEditable, saving } = draft;
  const { other } = saving.state;

  const merge = useEffectEvent(async (standing: Other) => {
    const merging = await fetchMerging().catch(() => null);
    if (editor) await composed(editor.view.dom, () => editor.view.composing);
    const now = saving.now();
    if (now?.other !== standing) return;
    const mine = draft.read();
    const found = now.base && merging?.mergeWords(edition, now.base, mine, standing.content);
    // What was said of an earlier merge is old by now.
    setMerged(null);
    if (!merging || !found || found.clashes.length > 0) return setAsked(standing);
    const { changes, choose } = found;
    draft.load(choose([]), merging.putBlocks);
    saving.resolve(mine);
    if (changes.some(({ side }) => side === "theirs"))
      setMerged({ other: standing, changes, mine, both: draft.read() });
  });
  useEffect(() => {
    if (other && editor && isEditable) void merge(other);
  }, [other, editor, isEditable]);

  return {
    merged,
    /** Whether it is not known yet if somebody has to be asked. */
    isUnderWay: other !== null && other !== asked && isEditable,
    dismiss: () => setMerged(null),
    /** One's own words as they were before, in the fields too. */
    takeBack: ({ mine }: Merged) => {
      void fetchMerging().then(({ putBlocks }) => {
        draft.load(mine, putBlocks);
        saving.change();
      });
      setMerged(null);
    },
  };
}

/** Waits until no word is half composed: it would end in the middle of a letter. */
function composed(words: HTMLElement, isComposing: () => boolean): Promise<void> {
  if (!isComposing()) return Promise.resolve();
  return new Promise((resolve) => {
    words.addEventListener("compositionend", () => setTimeout(resolve), { once: true });
  });
}
