"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { unreadLimit } from "@/newsroom/notification/rules";

const secondsBetweenLooks = 45;

/**
 * How many notifications wait; looks again while the page is in sight, after each step and when it comes back. When
 * something has come, the page is drawn again: it may be about what is on it.
 */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations("desk.bell");
  const pathname = usePathname();
  const router = useRouter();
  const [count, setCount] = useState(unread);
  const known = useRef(unread);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address is a moment to look again
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await fetch("/api/notifications").catch(() => null);
      if (!answer?.ok) return;
      const body: { unread: number } = await answer.json();
      setCount(body.unread);
      // The writing surface keeps its own words and hears of others' when it saves.
      if (body.unread > known.current && !pathname.endsWith("/edit")) router.refresh();
      known.current = body.unread;
    };
    void look();
    const timer = setInterval(look, secondsBetweenLooks * 1000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [pathname]);
  return (
    <Link
      href="/desk/notifications"
      prefetch={false}
      aria-label={t("label", { count })}
      className="relative flex size-10 items-center justify-center text-ink hover:text-accent"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 fill-none stroke-current stroke-2">
        <path d="M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15L6 16Z" strokeLinejoin="round" />
        <path d="M10 21h4" strokeLinecap="round" />
      </svg>
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="absolute end-0 top-0 min-w-5 rounded-full bg-accent px-1 text-center text-caption font-bold text-on-accent"
        >
          {count > unreadLimit ? `${unreadLimit}+` : count}
        </span>
      ) : null}
    </Link>
  );
}
