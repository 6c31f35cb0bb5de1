"use client";
import { useEffect, useState } from "react";
import { isServing } from "./serving";

/** Milliseconds between two questions whether the newsroom opens its pages again, and how long each is waited for. */
const [between, patience] = [15_000, 8_000];

async function answers(): Promise<boolean> {
  const answer = await fetch("/api/ready", { cache: "no-store", signal: AbortSignal.timeout(patience) });
  return isServing(await answer.json());
}

/**
 * Whether the newsroom opens its pages: asked at once, when the line comes back, and now and then while the page is in sight; null
 * until that is known.
 */
export function useNewsroomBack(): boolean | null {
  const [isBack, setBack] = useState<boolean | null>(null);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === "visible") answers().then(setBack, () => setBack(false));
    };
    ask();
    const timer = setInterval(ask, between);
    window.addEventListener("online", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", ask);
    };
  }, []);
  return isBack;
}

/** Whether this device has taken over a newer build of the desk than the page that is open. */
export function useIsRenewed(): boolean {
  const [isRenewed, setRenewed] = useState(false);
  useEffect(() => {
    const workers = navigator.serviceWorker;
    // Of a page that no worker has opened yet the first one is no newer than itself.
    if (!workers?.controller) return;
    const note = () => setRenewed(true);
    workers.addEventListener("controllerchange", note);
    return () => workers.removeEventListener("controllerchange", note);
  }, []);
  return isRenewed;
}
