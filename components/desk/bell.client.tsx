"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { unreadLimit } from "@/newsroom/notification/rules";
import { useCounts } from "./counts.client";

/** How many notifications wait. */
export function Bell() {
  const t = useTranslations("desk.bell");
  const { unread: count } = useCounts();
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
          className="absolute end-0 top-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-caption leading-5 font-bold ring-2 ring-sheet text-on-accent"
        >
          {count > unreadLimit ? `${unreadLimit}+` : count}
        </span>
      ) : null}
    </Link>
  );
}
