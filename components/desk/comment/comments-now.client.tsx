"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from "react";
import { useTellWaiting } from "@/components/desk/counts.client";
import { liveLine } from "@/components/desk/live/live-line";
import type { CommentTab } from "@/newsroom/comment/queue-rules";
import { countLimit } from "@/newsroom/paging";
import { livePath } from "@/newsroom/sitting/rules";

type Counts = Record<CommentTab, number>;

const Now = createContext<Counts | null>(null);

/** Around the queue: how many comments each of its lists holds at this moment, as a line to the server says it. */
export function CommentsNow({ drawn, children }: { drawn: Counts; children: ReactNode }) {
  const tell = useTellWaiting();
  const [known, setKnown] = useState(drawn);
  const [now, setNow] = useState(drawn);
  if (known !== drawn) {
    setKnown(drawn);
    setNow(drawn);
  }
  const heard = useEffectEvent((said: string) => {
    const [counts] = JSON.parse(said) as Counts[];
    if (!counts) return;
    setNow(counts);
    tell("comments", counts.pending);
  });
  useEffect(() => liveLine(`${livePath}?comments=1`, { heard: (said) => heard(said), silent: () => {} }), []);
  return <Now value={now}>{children}</Now>;
}

/** How many a list holds; its room is kept, so that no tab moves when the number grows. */
export function TabCount({ tab, drawn }: { tab: CommentTab; drawn: number }) {
  const locale = useLocale();
  const count = useContext(Now)?.[tab] ?? drawn;
  return (
    <span className="inline-block min-w-7 tabular-nums">
      {count > countLimit ? `${countLimit}+` : count.toLocaleString(locale)}
    </span>
  );
}

/** Says how many have come since the list was drawn; they are put into it when somebody wants that, and nothing moves before. */
export function QueueNews({ tab, drawn }: { tab: CommentTab; drawn: number }) {
  const t = useTranslations("comments.queue");
  const router = useRouter();
  const fresh = (useContext(Now)?.[tab] ?? drawn) - drawn;
  return (
    <div role="status" className="text-meta">
      {fresh > 0 ? (
        <button
          type="button"
          onClick={() => router.refresh()}
          className="cursor-pointer font-bold text-accent underline"
        >
          {t("fresh", { count: fresh })}
        </button>
      ) : null}
    </div>
  );
}
