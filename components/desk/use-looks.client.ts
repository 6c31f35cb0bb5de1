"use client";
import { useEffect } from "react";

/** Looks at once, again and again while the page is in sight, when it comes back, and when `about` changes. */
export function useLooks(look: () => Promise<void>, seconds: number, about: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about is the moment to look, not how one looks
  useEffect(() => {
    const lookInSight = async () => {
      if (document.visibilityState === "visible") await look();
    };
    void lookInSight();
    const timer = setInterval(lookInSight, seconds * 1000);
    document.addEventListener("visibilitychange", lookInSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookInSight);
    };
  }, [about]);
}
