"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { type ComeBack, comeBack, heldFor } from "./saving/come-back";
import type { OpenedStory } from "./story";

/** Stories that this page of the browser has opened. */
const opened = new Set<string>();

/**
 * The story to write on: as its page is drawn when it is opened, and as `comeBack` finds it when one returns by the
 * browser's buttons, since the page is then drawn from what it was at first. `ask` asks once more.
 */
export function useFreshStory(story: OpenedStory, person: string): { found: ComeBack; ask: () => void } {
  const [found, setFound] = useState<ComeBack>(() => (opened.has(story.id) ? "asked" : story));
  const [turn, setTurn] = useState(0);
  const refresh = useEffectEvent(async (isWanted: () => boolean) => {
    const fresh = await comeBack(story, person);
    if (isWanted()) setFound(fresh);
  });
  // Hidden, the page keeps its state and loses its effects: the surface goes then, and comes anew with the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    let isWanted = true;
    const letGo = heldFor(story.id, person);
    if (opened.has(story.id)) void refresh(() => isWanted);
    opened.add(story.id);
    return () => {
      isWanted = false;
      letGo();
      setFound("asked");
    };
  }, [story.id, person, turn]);
  return { found, ask: () => setTurn(turn + 1) };
}
