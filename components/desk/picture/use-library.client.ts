"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DeskPicture } from "@/newsroom/picture/rules";

type Page = { pictures: DeskPicture[]; pages: number };

const typingPause = 250;

/** The pictures that match `search`, page after page; an older answer never replaces a newer one. */
export function useLibrary(search: string) {
  const [pictures, setPictures] = useState<DeskPicture[]>([]);
  const [reached, setReached] = useState({ page: 0, pages: 1 });
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const turn = useRef(0);

  async function load(page: number) {
    turn.current += 1;
    const mine = turn.current;
    setState("loading");
    const query = new URLSearchParams({ search, page: String(page) });
    const answer = await fetch(`/api/pictures?${query}`)
      .then((response) => (response.ok ? (response.json() as Promise<Page>) : null))
      .catch(() => null);
    if (mine !== turn.current) return;
    setState(answer ? "ready" : "failed");
    if (!answer) return;
    setReached({ page, pages: answer.pages });
    setPictures((before) => (page === 1 ? answer.pictures : [...before, ...answer.pictures]));
  }

  const begin = useEffectEvent(() => void load(1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each search begins anew
  useEffect(() => {
    setReached({ page: 0, pages: 1 });
    const timer = setTimeout(begin, typingPause);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [search]);

  return {
    pictures,
    hasMore: reached.page < reached.pages,
    state,
    /** Fetches the next page, or the one that failed again. */
    more: () => void load(reached.page + 1),
  };
}
