"use client";
import { useEffect, useState } from "react";
import type { Opening } from "@/newsroom/desk-search/rules";

/** Milliseconds without a letter after which the newsroom is asked, and how long it is waited for. */
const [pause, patience] = [200, 5_000];

/** What the newsroom has under the letters that are typed; what it had for others goes at once. */
export function useOpenings(typed: string): Opening[] {
  const [found, setFound] = useState<{ typed: string; openings: Opening[] }>({ typed: "", openings: [] });
  useEffect(() => {
    if (typed.trim() === "") return;
    const left = new AbortController();
    const timer = setTimeout(async () => {
      const signal = AbortSignal.any([left.signal, AbortSignal.timeout(patience)]);
      const address = `/api/desk-openings?${new URLSearchParams({ q: typed })}`;
      const answer = await fetch(address, { signal }).catch(() => null);
      if (!answer?.ok || left.signal.aborted) return;
      const { openings }: { openings: Opening[] } = await answer.json();
      setFound({ typed, openings });
    }, pause);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [typed]);
  return found.typed === typed ? found.openings : [];
}
