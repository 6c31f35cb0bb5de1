"use client";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { StoryNow } from "@/newsroom/sitting/rules";
import { Sitters } from "./sitters.client";
import { useLive } from "./use-live.client";

const StoriesNow = createContext<StoryNow[]>([]);

/** Around stories of a page: who is at each of them, as long as there is a line. */
export function LiveStories({ ids, children }: { ids: string[]; children: ReactNode }) {
  const [stories, setStories] = useState<StoryNow[]>([]);
  // Names that nobody confirms any more would stand there for ever.
  useLive(ids, setStories, () => setStories([]));
  return <StoriesNow value={stories}>{children}</StoriesNow>;
}

/** Who else has a story open for writing; nothing while nobody has. */
export function WhoIsAt({ id }: { id: string }) {
  const t = useTranslations("desk.presence");
  const others = useContext(StoriesNow).find((story) => story.id === id)?.others ?? [];
  if (others.length === 0) return null;
  return (
    <span className="shrink-0 text-caption font-normal text-muted">
      {t("open")} <Sitters people={others} />
    </span>
  );
}
