"use client";
import { useEffect, useEffectEvent } from "react";
import { livePath } from "@/newsroom/sitting/rules";
import { liveLine } from "./live-line";

/** Under which name windows of one browser agree who listens, and tell each other. */
const name = "warraq-bell";

/**
 * Hears that something has come for the person, or was read, as it happens. A browser has few lines to one server: of
 * its windows in sight one listens for all, and when it goes the next one does. Where there is no line, nothing is heard.
 */
export function useBell(onNews: () => void): void {
  const news = useEffectEvent(onNews);
  useEffect(() => {
    if (!("locks" in navigator) || !("BroadcastChannel" in window)) return;
    const channel = new BroadcastChannel(name);
    channel.onmessage = () => news();
    let turn: AbortController | undefined;
    const leave = () => {
      turn?.abort();
      turn = undefined;
    };
    const follow = () => {
      if (document.visibilityState === "hidden") return leave();
      if (turn) return;
      turn = new AbortController();
      const { signal } = turn;
      // Whoever leaves while she waits for her turn is no fault.
      navigator.locks.request(name, { signal }, () => listening(signal, onHeard)).catch(() => {});
    };
    const onHeard = () => {
      news();
      channel.postMessage(null);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      leave();
      channel.close();
    };
  }, []);
}

/** A line, until its turn is over. */
function listening(turn: AbortSignal, onHeard: () => void): Promise<void> {
  // What is so when the line begins is what the page was drawn with.
  let isNews = false;
  const heard = () => {
    if (isNews) onHeard();
    isNews = true;
  };
  const end = liveLine(`${livePath}?bell=1`, { heard, silent: () => {} });
  return new Promise((resolve) =>
    turn.addEventListener("abort", () => {
      end();
      resolve();
    }),
  );
}
