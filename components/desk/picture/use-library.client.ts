"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskPicture } from "@/newsroom/picture/rules";

type Page = { pictures: DeskPicture[]; total: number; pages: number };

export type Library = {
  pictures: DeskPicture[];
  hasMore: boolean;
  state: "loading" | "ready" | "failed";
  /** Fetches the next page, or the one that failed again. */
  more: () => void;
};

const typingPause = 250;

/** The pictures that match `search`, page after page; an older answer never replaces a newer one. */
export function useLibrary(search: string): Library {
  const [pictures, setPictures] = useState<DeskPicture[]>([]);
  const [reached, setReached] = useState({ page: 0, pages: 1 });
  const [state, setState] = useState<Library["state"]>("loading");
  const turn = useRef(0);

  const load = useCallback(
    async (page: number) => {
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
    },
    [search],
  );

  useEffect(() => {
    setReached({ page: 0, pages: 1 });
    const timer = setTimeout(() => void load(1), typingPause);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [load]);

  const more = useCallback(() => void load(reached.page + 1), [load, reached.page]);
  return { pictures, hasMore: reached.page < reached.pages, state, more };
}
