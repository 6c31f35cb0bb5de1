"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isLive } from "@/components/desk/editor/saving/live-tabs";
import { readWords } from "@/components/desk/editor/saving/transport";
import type { useAutosave } from "@/components/desk/editor/saving/use-autosave.client";
import type { OpenedStory } from "@/components/desk/editor/story";
import { useLive } from "@/components/desk/live/use-live.client";
import type { ArticleContent } from "@/newsroom/content/rules";
import { type Holder, handOf, type StoryNow, type Wish } from "@/newsroom/sitting/rules";
import { type Said, saySitting } from "./transport";
import { useActive } from "./use-active.client";

/** Milliseconds between two times of saying that one is here, and that one writes. */
const between = 20_000;
const betweenWriting = 8_000;

type Saving = ReturnType<typeof useAutosave>;

/**
 * Who else is at this story and in whose hand its text is. While it is another's the surface shows what that one saves;
 * words of one's own that are not saved are never replaced by it.
 */
export function useHolding(story: OpenedStory, saving: Saving, show: (content: ArticleContent) => void) {
  const [now, setNow] = useState<StoryNow | null>(story.now);
  /** Who took the text out of this window's hand. */
  const [takenBy, setTakenBy] = useState<Holder | null>(null);
  /** The newsroom does not answer, and somebody wants to write: this machine keeps it. */
  const [isForced, setForced] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const latest = useRef(now);
  const own = useRef("");
  const saidWriting = useRef(Number.NEGATIVE_INFINITY);
  const isActive = useActive();

  const handIn = (seen: StoryNow | null) => handOf(seen, own.current);

  function hear(heard: StoryNow | null) {
    if (!heard || heard.at < (latest.current?.at ?? 0)) return;
    const [before, hand] = [handIn(latest.current), handIn(heard)];
    latest.current = heard;
    setNow(heard);
    setForced(false);
    if (hand !== "other") setTakenBy(null);
    else if (before === "own") setTakenBy(heard.holder);
    if (hand !== "other" && saving.isHeldBack()) saving.tryAgain();
    if (heard.version > saving.version()) void catchUp();
    void takeFromClosed(heard.holder);
  }

  async function say(said: Omit<Said, "tab"> = {}) {
    // Of a story that was begun here nobody else knows.
    if (story.begunAs !== undefined) return null;
    const isHere = { tab: own.current, isActive: isActive(), hasUnsaved: saving.isUnsaved() };
    const heard = await saySitting(story.id, { ...isHere, ...said });
    if (said.wish !== "leave") hear(heard);
    return heard;
  }

  /** Where nothing is unsaved, the newest words of the server stand here. */
  async function catchUp() {
    if (saving.isUnsaved()) return;
    const words = await readWords(story.id).catch(() => null);
    if (!words || words.version <= saving.version() || saving.isUnsaved()) return;
    show(words.content);
    saving.follow(words);
  }

  /** A window of this browser that is gone holds nothing; where windows cannot be told apart, its time runs out. */
  async function takeFromClosed(holder: Holder | null) {
    if (!holder?.isThisSession || holder.tab === null || holder.tab === own.current || !navigator.locks)
      return;
    const live = await isLive();
    if (!live(holder.tab) && latest.current?.holder?.tab === holder.tab) await say({ wish: "take" });
  }

  const sayAgain = useEffectEvent(() => void say());
  const begin = useEffectEvent(() => {
    own.current = saving.tab() ?? "";
    void say();
  });
  const leave = useEffectEvent(() => void say({ wish: "leave" }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story is another sitting
  useEffect(() => {
    begin();
    const timer = setInterval(sayAgain, between);
    const inSight = () => document.visibilityState === "visible" && sayAgain();
    document.addEventListener("visibilitychange", inSight);
    window.addEventListener("online", sayAgain);
    window.addEventListener("pageshow", inSight);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", inSight);
      window.removeEventListener("online", sayAgain);
      window.removeEventListener("pageshow", inSight);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [story.id]);
  useLive(story.begunAs === undefined ? [story.id] : [], ([heard]) => hear(heard ?? null));

  const hand = handIn(now);
  return {
    now,
    hand,
    takenBy,
    isTaking,
    /** Whether one may write here now. */
    isFree: !isTaking && (hand !== "other" || isForced),
    /** Something was written: the first who does holds the text. */
    wrote: () => {
      if (performance.now() - saidWriting.current < betweenWriting && handIn(latest.current) === "own")
        return;
      if (performance.now() - saidWriting.current < 500) return;
      saidWriting.current = performance.now();
      void say({ isWriting: true, hasUnsaved: true });
    },
    wish: async (wish: Exclude<Wish, "leave">) => {
      if (wish !== "take") {
        // Who gets the text begins from all that was written here.
        if (wish === "give") await saving.flush();
        return void (await say({ wish }));
      }
      setTaking(true);
      const heard = await say({ wish });
      if (heard) await catchUp();
      else setForced(true);
      setTaking(false);
    },
  };
}
