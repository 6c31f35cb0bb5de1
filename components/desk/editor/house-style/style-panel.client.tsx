"use client";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { IgnoredList } from "./ignored-list.client";
import { placeOf, type StyleNote } from "./notes";
import { ProposeForm } from "./propose-form.client";
import { StyleNoteRow } from "./style-note.client";
import type { HouseStyleState } from "./use-house-style.client";

/** Notes that are drawn at once. */
const most = 40;

/** Every note in the order of the story: what, why, and what can be done about it, all by keyboard. */
export function StylePanel({ style, surface }: { style: HouseStyleState; surface: Surface }) {
  const t = useTranslations("style");
  const { notes } = style;
  const { open, draft } = surface;
  const panel = useRef<HTMLElement>(null);
  /** The row that has the focus, by its number: whoever takes its place gets it. */
  const row = useRef<number>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>("h2")?.focus(), []);
  useLayoutEffect(() => {
    if (row.current === null || panel.current?.contains(document.activeElement)) return;
    const rows = panel.current?.querySelectorAll<HTMLElement>("li[data-note]") ?? [];
    const next = rows[Math.min(row.current, rows.length - 1)]?.querySelector("button");
    (next ?? panel.current?.querySelector<HTMLElement>("h2"))?.focus();
  });
  const close = () => {
    open(null);
    draft.editor?.commands.focus();
  };
  return (
    <section
      ref={panel}
      className="style-panel"
      aria-labelledby="style-head"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        // What goes with its row leaves the focus nowhere; everything else was a step of the person's.
        if (relatedTarget !== null) row.current = null;
      }}
    >
      <h2 id="style-head" tabIndex={-1} className="font-bold">
        {t("title")}
      </h2>
      {notes.length === 0 && <p>{t(style.isOut ? "out" : "none")}</p>}
      <ul>
        {keyed(notes.slice(0, most)).map(([key, note], index) => (
          <StyleNoteRow
            key={key}
            note={note}
            style={style}
            surface={surface}
            onFocus={() => {
              row.current = index;
            }}
          />
        ))}
      </ul>
      {notes.length > most && <p className="text-muted">{t("more", { count: notes.length - most })}</p>}
      <IgnoredList style={style} />
      <ProposeForm style={style} surface={surface} />
      <Button variant="plain" onClick={close}>
        {t("close")}
      </Button>
    </section>
  );
}

/** Keys that stay where the text before a note grows: its words, and which of several alike it is. */
function keyed(notes: StyleNote[]): [string, StyleNote][] {
  const counts = new Map<string, number>();
  return notes.map((note) => {
    const place = placeOf(note);
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return [`${place}\n${count}`, note];
  });
}
