"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { inputClass } from "@/components/ui/field.client";
import { longestSearch } from "@/newsroom/paging";
import { opensSearch } from "./search-keys";

/** The desk's one search, on each of its pages: a plain form, which a key opens. What is typed stays where no line is. */
export function SearchBox() {
  const t = useTranslations("desk");
  const field = useRef<HTMLInputElement>(null);
  const asked = useSearchParams().get("q") ?? "";
  const sought = usePathname() === "/desk/search" ? asked : "";
  const [isOffline, setOffline] = useState(false);
  useKeyDown((event) => {
    if (event.defaultPrevented || !opensSearch(event) || document.querySelector("[role=dialog]")) return;
    // Where the screen has no room for it the browser's own keys stay.
    if (!field.current?.checkVisibility()) return;
    event.preventDefault();
    field.current.select();
  });
  return (
    <search aria-label={t("search.label")} className="relative hidden w-64 shrink md:block">
      <form
        action="/desk/search"
        onSubmit={(event) => {
          if (!navigator.onLine) event.preventDefault();
          setOffline(!navigator.onLine);
        }}
      >
        <input
          key={sought}
          ref={field}
          type="search"
          name="q"
          defaultValue={sought}
          maxLength={longestSearch}
          aria-label={t("search.label")}
          aria-keyshortcuts="/ Control+K Meta+K"
          title={t("search.keys")}
          placeholder={t("search.label")}
          enterKeyHint="search"
          dir="auto"
          className={inputClass}
        />
      </form>
      <p
        role="status"
        className="absolute inset-x-0 top-full z-20 border border-control bg-sheet px-3 py-2 text-caption shadow-raised empty:hidden"
      >
        {isOffline ? t("search.offline") : null}
      </p>
    </search>
  );
}
