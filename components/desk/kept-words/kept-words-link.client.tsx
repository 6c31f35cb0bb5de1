"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { listKept } from "@/components/desk/editor/saving/journal";
import { isLive } from "@/components/desk/editor/saving/live-tabs";

/** The way to words that only this machine has; nothing where there are none. */
export function KeptWordsLink({ person }: { person: string }) {
  const t = useTranslations("desk.words");
  const pathname = usePathname();
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address is a moment to look again
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const [kept, live] = await Promise.all([listKept(person), isLive()]);
      const stories = new Set(kept.filter(({ tab }) => !live(tab)).map(({ articleId }) => articleId));
      if (isWanted) setCount(stories.size);
    };
    look().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [person, pathname]);
  if (count === 0) return null;
  return (
    <a href="/desk/words" className="px-2 py-2 font-bold text-alert">
      {t("count", { count })}
    </a>
  );
}
