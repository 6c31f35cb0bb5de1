"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { OpenedStory } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { saysTheSame } from "@/newsroom/content/sameness";
import { savedState } from "./autosave";
import { type KeptWords, removeKept } from "./journal";
import { looseContent } from "./loose-content";
import { type SaveState, type Sitting, sittingOf } from "./sitting";
import type { Keeping } from "./words-keeper";

/** Words of an earlier sitting, as the surface can show them. */
export type FoundWords = Omit<KeptWords, "content" | "base"> & {
  content: ArticleContent;
  base: ArticleContent | null;
};

/** Saving of one story for one person: its state, its commands, and words found from earlier sittings. */
export function useAutosave(story: OpenedStory, person: string, read: () => ArticleContent) {
  const [state, setState] = useState<SaveState>(() => savedState({ ...story, base: story.content }));
  const [keeping, setKeeping] = useState<Keeping>("nothing");
  /** Whether the newsroom has given an id, since the surface was opened, to a story that was begun here; who signs it. */
  const [begun, setBegun] = useState<{ id: string; bylineIds: string[] } | null>(null);
  const [found, setFound] = useState<FoundWords[]>([]);
  const running = useRef<Sitting>(null);

  const begin = useEffectEvent(() => {
    const sitting = sittingOf(story, person);
    running.current = sitting;
    void look(sitting);
    return sitting.sit({
      read,
      onState: setState,
      onKeeping: setKeeping,
      onBegun: setBegun,
    });
  });
  async function look(sitting: Sitting) {
    const rows = (await sitting.listFound()).map((kept) => ({
      ...kept,
      content: looseContent(kept.content, story.edition.direction),
      base: kept.base ? looseContent(kept.base, story.edition.direction) : null,
    }));
    const isSaved = (kept: FoundWords) => saysTheSame(kept.content, story.content);
    await removeKept(rows.filter(isSaved)).catch(() => {});
    if (running.current === sitting) setFound(rows.filter((kept) => !isSaved(kept)));
  }

  // Begun once per story: a fresh render of the page must not start it anew under the writer's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person has words of her own
  useEffect(() => {
    const leave = begin();
    return () => {
      running.current = null;
      leave();
    };
  }, [person]);

  const autosave = () => running.current?.autosave;
  return {
    state,
    keeping,
    found,
    begun,
    /** How often something was written that this machine alone has. */
    keptChanges: () => Math.max(1, running.current?.keeper.changes ?? 0),
    watchChanges: (watch: () => void) => running.current?.keeper.watchChanges(watch) ?? (() => {}),
    /** What the newsroom calls the story by now. */
    articleId: () => running.current?.articleId ?? story.id,
    change: () => running.current?.change(),
    tryAgain: () => autosave()?.tryAgain(),
    resolve: (unchosen: ArticleContent) => autosave()?.resolve(unchosen),
    /** The window's name for the newsroom; null before it has one. */
    tab: () => running.current?.tab ?? null,
    /** What is so at once, before the next drawing; so are the two below. */
    now: () => autosave()?.state ?? null,
    isHeldBack: () => autosave()?.state.status === "held",
    isUnsaved: () => autosave()?.isUnsaved() ?? false,
    version: () => autosave()?.state.version ?? story.version,
    /** Words of the server's that the surface shows now, where nothing is unsaved. */
    follow: ({ content, ...saved }: { version: number; savedAt: Date; content: ArticleContent }) =>
      autosave()?.follow({ ...saved, base: content }),
    /** Whether the last save found nobody signed in; true at once, before the next drawing. */
    hasSessionEnded: () => autosave()?.state.status === "sessionEnded",
    /** Saves what is unsaved; the version that the server has then, or null when words are still missing there. */
    flush: async () => {
      await autosave()?.flush();
      return autosave()?.isUnsaved() === false ? (autosave()?.state.version ?? null) : null;
    },
    /** Ends the question about found words: `read` gives them now, they go, or they wait on this machine. */
    settleFound: (words: FoundWords, decision: "taken" | "dropped" | "later") => {
      if (decision === "taken") void running.current?.takeOver(words);
      if (decision === "dropped") void removeKept([words]).catch(() => {});
      setFound((others) => (decision === "later" ? [] : others.filter(({ tab }) => tab !== words.tab)));
    },
  };
}
