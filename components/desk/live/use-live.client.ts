"use client";
import { useEffect, useEffectEvent } from "react";
import { livePath, type StoryNow } from "@/newsroom/sitting/rules";
import { liveLine } from "./live-line";

/**
 * Hears who is at some stories for as long as the page is in sight; a browser has few lines to one server. Where there
 * is no line nothing is heard, and nothing is said of that; `onSilence`: what was heard last is no longer known.
 */
export function useLive(
  ids: string[],
  onStories: (stories: StoryNow[]) => void,
  onSilence: () => void = () => {},
): void {
  const watched = ids.join();
  const heard = useEffectEvent((said: string) => onStories(JSON.parse(said)));
  const silent = useEffectEvent(onSilence);
  useEffect(() => {
    if (watched === "") return;
    return liveLine(`${livePath}?stories=${watched}`, {
      heard: (said) => heard(said),
      silent: () => silent(),
    });
  }, [watched]);
}
