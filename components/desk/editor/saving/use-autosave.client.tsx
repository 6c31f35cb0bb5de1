"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { type OpenedStory, type OtherVersion, saysTheSame } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";
import { Autosave, type AutosaveState } from "./autosave";
import { createJournal, type KeptWords } from "./journal";
import { sendWords } from "./transport";

export type SaveState = AutosaveState<ArticleContent, OtherVersion>;

/** Saving of one story for one person: its state, its commands, and words found from an earlier sitting. */
export function useAutosave(story: OpenedStory, userId: string, read: () => ArticleContent) {
  const [state, setState] = useState<SaveState>({
    status: "saved",
    version: story.version,
    savedAt: story.savedAt,
    base: story.content,
    other: null,
    message: null,
  });
  const [found, setFound] = useState<KeptWords | null>(null);
  const running = useRef<Autosave<ArticleContent, OtherVersion>>(null);
  const latest = useRef(state);
  const reader = useRef(read);
  useEffect(() => {
    reader.current = read;
  });
  const opened = useRef(story);

  // Made once per story: a fresh render of the page must not start it anew under the writer's hands.
  useEffect(() => {
    const { id, version, savedAt, content } = opened.current;
    const journal = createJournal(localStorage, userId, id, crypto.randomUUID());
    const autosave = new Autosave<ArticleContent, OtherVersion>({
      version,
      savedAt,
      base: content,
      read: () => reader.current(),
      send: (basedOn, words, keepOther) => sendWords(id, basedOn, words, keepOther),
      keep: journal.keep,
      forget: journal.forget,
      onState: (next) => {
        latest.current = next;
        setState(next);
      },
    });
    running.current = autosave;
    const kept = journal.read();
    if (kept && saysTheSame(kept.content, content)) journal.discard();
    else setFound(kept);

    const tryAgain = () => autosave.isUnsaved() && autosave.tryAgain();
    const saveOnLeaving = () => document.visibilityState === "hidden" && void autosave.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isUnsaved()) event.preventDefault();
    };
    window.addEventListener("online", tryAgain);
    document.addEventListener("visibilitychange", saveOnLeaving);
    window.addEventListener("beforeunload", warn);
    return () => {
      autosave.stop();
      window.removeEventListener("online", tryAgain);
      document.removeEventListener("visibilitychange", saveOnLeaving);
      window.removeEventListener("beforeunload", warn);
    };
  }, [userId]);

  return useMemo(
    () => ({
      state,
      found,
      autosave: () => running.current,
      /** Whether the last save found nobody signed in; true at once, before the next drawing. */
      hasSessionEnded: () => latest.current.status === "sessionEnded",
      /** Saves what is unsaved; the version that the server has then, or null when words are still missing there. */
      flush: async () => {
        await running.current?.flush();
        return running.current?.isUnsaved() === false ? latest.current.version : null;
      },
      change: () => running.current?.change(),
      /** Ends the question about found words; `isTaken` tells that `read` gives them now. */
      settleFound: (isTaken: boolean) => {
        if (found && isTaken) running.current?.restore(found.basedOn);
        if (!isTaken) createJournal(localStorage, userId, opened.current.id, "").discard();
        setFound(null);
      },
    }),
    [state, found, userId],
  );
}
