"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from "react-aria-components";
import { useClock } from "@/components/desk/texts-provider.client";
import { useSentAction } from "@/components/ui/action-form.client";
import { inputClass } from "@/components/ui/field.client";
import type { FormAction } from "@/components/ui/form-state";
import { Overlay } from "@/components/ui/overlay.client";
import { Words } from "@/components/ui/words";
import { deskSearchPath } from "@/newsroom/desk-search/rules";
import { type Entry, entriesWith } from "./entries";
import { useOpenings } from "./use-openings.client";

/** What a person may go to and begin, and how a story is begun. */
export type PaletteOffer = {
  pages: { href: string; label: string }[];
  editions: { key: string; label: string }[];
  begin: FormAction<{ id: string }>;
};

type Props = { offer: PaletteOffer; onClose: () => void };

const kinds = ["begin", "page", "story", "name", "person", "search"] as const;

/** Everything the desk can open or begin, by a few letters of its name. */
export function Palette({ offer, onClose }: Props) {
  const t = useTranslations("desk.palette");
  const router = useRouter();
  const { language } = useClock();
  const [typed, setTyped] = useState("");
  const [, begin] = useSentAction(offer.begin);
  const found = useOpenings(typed);
  const own: Entry[] = [
    ...offer.editions.map(({ key, label }) => ({
      id: `begin ${key}`,
      kind: "begin" as const,
      text: label,
      edition: key,
    })),
    ...offer.pages.map(({ href, label }) => ({ id: href, kind: "page" as const, text: label, path: href })),
  ];
  const entries: Entry[] = [
    ...entriesWith(own, typed, language),
    ...found.map((opening) => ({ id: opening.path, ...opening })),
    ...(typed.trim() === ""
      ? []
      : [
          {
            id: "search",
            kind: "search" as const,
            text: t("searchAll", { query: typed.trim() }),
            path: deskSearchPath({ q: typed.trim() }),
          },
        ]),
  ];
  function take(id: string): void {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return;
    onClose();
    if (entry.kind !== "begin") {
      router.push(entry.path);
      return;
    }
    const form = new FormData();
    form.set("edition", entry.edition);
    startTransition(() => begin(form));
  }
  const groups = kinds
    .map((kind) => ({ kind, rows: entries.filter((entry) => entry.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Overlay isOpen title={t("title")} onOpenChange={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={t("label")} autoFocus>
          <Input placeholder={t("label")} dir="auto" className={inputClass} />
        </SearchField>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys too */}
        <div className="h-96 overflow-y-auto" tabIndex={0}>
          <Menu aria-label={t("title")} className="outline-none" onAction={(key) => take(String(key))}>
            {groups.map(({ kind, rows }) => (
              <MenuSection key={kind}>
                <Header className="pt-2 text-caption text-muted">{t(`kinds.${kind}`)}</Header>
                {rows.map(({ id, text }) => (
                  <MenuItem
                    key={id}
                    id={id}
                    textValue={text}
                    className="cursor-pointer px-2 py-1 text-small outline-none data-focused:bg-wash data-focused:text-accent"
                  >
                    {kind === "search" ? text : <Words of={text} />}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </Overlay>
  );
}
