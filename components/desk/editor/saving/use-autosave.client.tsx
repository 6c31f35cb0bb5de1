"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type OpenedStory, type OtherVersion, saysTheSame } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { Autosave, type AutosaveState, savedState } from "./autosave";
import { createJournal, type Journal, type KeptWords } from "./journal";
import { sendWords } from "./transport";

export type SaveState = AutosaveState<ArticleContent, OtherVersion>;

/** Saving of one story for one person: its state, its commands, and words found from an earlier sitting. */
export function useAutosave(story: OpenedStory, userId: string, read: () => ArticleContent) {
  const opened = { ...story, base: story.content };
  const [state, setState] = useState<SaveState>(() => savedState(opened));
  const [found, setFound] = useState<KeptWords | null>(null);
  const running = useRef<{ autosave: Autosave<ArticleContent, OtherVersion>; journal: Journal }>(null);

  const begin = useEffectEvent(() => {
    const journal = createJournal(localStorage, userId, story.id, crypto.randomUUID());
    const send = (basedOn: number, words: ArticleContent, keepOther: boolean) =>
      sendWords(story.id, basedOn, words, keepOther);
    const { keep, forget } = journal;
    const autosave = new Autosave({ ...opened, read, send, keep, forget, onState: setState });
    const kept = journal.read();
    if (kept && saysTheSame(kept.content, story.content)) journal.discard();
    else setFound(kept);
    running.current = { autosave, journal };
    return autosave;
  });

  // Begun once per story: a fresh render of the page must not start it anew under the writer's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person has words of her own
  useEffect(() => {
    const autosave = begin();
    const leaving = new AbortController();
    const { signal } = leaving;
    const tryAgain = () => autosave.isUnsaved() && autosave.tryAgain();
    window.addEventListener("online", tryAgain, { signal });
    const saveOnLeaving = () => document.visibilityState === "hidden" && void autosave.flush();
    document.addEventListener("visibilitychange", saveOnLeaving, { signal });
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn, { signal });
    return () => {
      autosave.stop();
      leaving.abort();
    };
  }, [userId]);

  const autosave = () => running.current?.autosave;
  return {
    state,
    found,
    change: () => autosave()?.change(),
    tryAgain: () => autosave()?.tryAgain(),
    resolve: () => autosave()?.resolve(),
    /** Whether the last save found nobody signed in; true at once, before the next drawing. */
    hasSessionEnded: () => autosave()?.state.status === "sessionEnded",
    /** Saves what is unsaved; the version that the server has then, or null when words are still missing there. */
    flush: async () => {
      await autosave()?.flush();
      return autosave()?.isUnsaved() === false ? (autosave()?.state.version ?? null) : null;
    },
    /** Ends the question about found words; `isTaken` tells that `read` gives them now. */
    settleFound: (isTaken: boolean) => {
      if (found && isTaken) autosave()?.restore(found.basedOn);
      if (!isTaken) running.current?.journal.discard();
      setFound(null);
    },
  };
}
