"use client";
import { useEffect, useEffectEvent } from "react";
import { livePath, type StoryNow } from "@/newsroom/sitting/rules";

/**
 * Hears who is at some stories for as long as the page is in sight; a browser has few lines to one server. Where there
 * is no line nothing is heard, and nothing is said of that.
 */
export function useLive(ids: string[], onStories: (stories: StoryNow[]) => void): void {
  const watched = ids.join();
  const hear = useEffectEvent((event: MessageEvent<string>) => onStories(JSON.parse(event.data)));
  useEffect(() => {
    if (watched === "") return;
    let line: EventSource | undefined;
    const close = () => {
      line?.close();
      line = undefined;
    };
    const follow = () => {
      if (document.visibilityState === "hidden") return close();
      if (line && line.readyState !== EventSource.CLOSED) return;
      line = new EventSource(`${livePath}?stories=${watched}`);
      line.onmessage = hear;
      line.addEventListener("over", close);
    };
    follow();
    // A line that was refused is tried again when one comes back to the page.
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("online", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("online", follow);
      close();
    };
  }, [watched]);
}
