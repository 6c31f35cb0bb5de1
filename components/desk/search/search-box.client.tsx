"use client";
import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { deskKeyOf } from "@/components/desk/palette/desk-keys";
import type { PaletteOffer } from "@/components/desk/palette/palette.client";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { inputClass } from "@/components/ui/field.client";
import { longestSearch } from "@/newsroom/paging";

const Palette = dynamic(() =>
  import("@/components/desk/palette/palette.client").then((file) => file.Palette),
);
const KeysSheet = dynamic(() =>
  import("@/components/desk/palette/keys-sheet.client").then((file) => file.KeysSheet),
);

/** The desk's one search, on each of its pages: a plain form, which a key opens, as others the palette and the sheet of keys. What is typed stays where no line is. */
export function SearchBox({ offer }: { offer: PaletteOffer }) {
  const t = useTranslations("desk");
  const field = useRef<HTMLInputElement>(null);
  const asked = useSearchParams().get("q") ?? "";
  const sought = usePathname() === "/desk/search" ? asked : "";
  const [isOffline, setOffline] = useState(false);
  const [opened, setOpened] = useState<"palette" | "help" | null>(null);
  const close = () => setOpened(null);
  useKeyDown((event) => {
    const key = deskKeyOf(event);
    if (event.defaultPrevented || !key || document.querySelector("[role=dialog]")) return;
    // Where the screen has no room for it the browser's own key stays.
    if (key === "search" && !field.current?.checkVisibility()) return;
    event.preventDefault();
    if (key === "search") field.current?.select();
    else setOpened(key);
  });
  return (
    <>
      {opened === "palette" && <Palette offer={offer} onClose={close} />}
      {opened === "help" && <KeysSheet onClose={close} />}
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
            aria-keyshortcuts="/"
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
    </>
  );
}
