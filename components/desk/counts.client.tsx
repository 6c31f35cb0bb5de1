"use client";
import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { useBell } from "./live/use-bell.client";
import { useLooks } from "./use-looks.client";

const secondsBetweenLooks = 45;

/** What waits for the person who is signed in; `waiting` by the part of the desk where it waits. */
export type DeskCounts = {
  unread: number;
  waiting: { stories: number; tasks: number; review: number; comments: number };
};

type Part = keyof DeskCounts["waiting"];
const TellContext = createContext<(part: Part, count: number) => void>(() => {});

/** For who hears of a part before it is counted again. */
export const useTellWaiting = () => useContext(TellContext);

const CountsContext = createContext<DeskCounts | null>(null);

/** What waits, as it was last heard. */
export function useCounts(): DeskCounts {
  const counts = useContext(CountsContext);
  if (!counts) throw new Error("counts are asked for outside of their provider");
  return counts;
}

/**
 * Counts what waits; looks again when something has come for the person, while the page is in sight, after each step and
 * when it comes back. When something
 * has come for the person, the page is drawn again: it may be about what is on it.
 */
export function CountsProvider({ counts, children }: { counts: DeskCounts; children: ReactNode }) {
  const pathname = usePathname();
  const router = useRouter();
  const [drawn, setDrawn] = useState(counts);
  const [latest, setLatest] = useState(counts);
  const known = useRef(counts.unread);
  if (drawn !== counts) {
    setDrawn(counts);
    setLatest(counts);
  }
  const look = async () => {
    const answer = await fetch("/api/notifications").catch(() => null);
    if (!answer?.ok) return;
    const found: DeskCounts = await answer.json();
    setLatest(found);
    // The writing surface keeps its own words and hears of others' when it saves.
    if (found.unread > known.current && !pathname.endsWith("/edit")) router.refresh();
    known.current = found.unread;
  };
  useLooks(look, secondsBetweenLooks, pathname);
  useBell(() => void look());
  const [tell] = useState(
    () => (part: Part, count: number) =>
      setLatest((counts) => ({ ...counts, waiting: { ...counts.waiting, [part]: count } })),
  );
  return (
    <TellContext value={tell}>
      <CountsContext value={latest}>{children}</CountsContext>
    </TellContext>
  );
}
