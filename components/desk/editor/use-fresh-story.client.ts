"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { leftSitting } from "./saving/sitting";
import { readWords } from "./saving/transport";
import type { OpenedStory } from "./story";

/** Stories that this page of the browser has opened. */
const opened = new Set<string>();

/**
 * The story to write on; null while it is asked for. Coming back by the browser's buttons, the page is drawn from what
 * it was when first opened: the words are then those that were left, or what the server has.
 */
export function useFreshStory(story: OpenedStory, person: string): OpenedStory | null {
  const [fresh, setFresh] = useState(() => (opened.has(story.id) ? null : story));
  const refresh = useEffectEvent(async (isWanted: () => boolean) => {
    const left = leftSitting(story.id, person);
    const words = left ? { content: left.words } : await readWords(story.id).catch(() => null);
    if (isWanted()) setFresh({ ...story, ...words });
  });
  // Hidden, the page keeps its state and loses its effects: the surface goes then, and comes anew with the page.
  useEffect(() => {
    let isWanted = true;
    if (opened.has(story.id)) void refresh(() => isWanted);
    opened.add(story.id);
    return () => {
      isWanted = false;
      setFresh(null);
    };
  }, [story.id]);
  return fresh;
}
