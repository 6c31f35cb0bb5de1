"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { NoteForm } from "./note-form.client";
import { NoteRow } from "./note-row.client";
import { Quoted } from "./quoted.client";
import type { NotesState } from "./use-notes.client";

type Props = { notes: NotesState; surface: Surface; onBegin: () => void };

/** What is said about the story, in its order: beside it where there is room, else below. */
export function NotesPanel({ notes, surface, onBegin }: Props) {
  const t = useTranslations("notes");
  const { open, draft: words } = surface;
  const panel = useRef<HTMLElement>(null);
  const { active, draft, open: threads } = notes;
  const reached = useRef<typeof active>(null);
  const arrive = useEffectEvent(() => {
    if (!active && !draft) panel.current?.querySelector<HTMLElement>("h2")?.focus();
  });
  useEffect(() => arrive(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a thread that has just been begun comes later
  useEffect(() => {
    const row = active && panel.current?.querySelector<HTMLElement>(`[data-thread="${active.id}"]`);
    if (!row || reached.current === active) return;
    reached.current = active;
    row.scrollIntoView({ block: "nearest" });
    if (!active.isGoneTo) return;
    row.focus();
    document.querySelector(`.note-mark[data-note="${active.id}"]`)?.scrollIntoView({ block: "center" });
  }, [active, threads]);
  /** Whether the focus is here: what goes with its row leaves it nowhere, and the list takes it. */
  const isWithin = useRef(false);
  useLayoutEffect(() => {
    if (!isWithin.current || panel.current?.contains(document.activeElement)) return;
    panel.current?.querySelector<HTMLElement>("h2")?.focus();
  });
  const close = () => {
    open(null);
    notes.forget();
    words.editor?.commands.focus();
  };
  const row = (thread: NotesState["open"][number]) => (
    <NoteRow key={thread.id} thread={thread} notes={notes} surface={surface} />
  );
  return (
    <section
      ref={panel}
      className="notes-panel"
      aria-labelledby="notes-head"
      onFocus={() => {
        isWithin.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null) isWithin.current = currentTarget.contains(relatedTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="notes-head" tabIndex={-1} className="font-bold">
          {t("title")}
        </h2>
        <Button variant="plain" onClick={close}>
          {t("close")}
        </Button>
      </div>
      {notes.isOut && (
        <p role="alert" className="text-alert">
          {t("out")}{" "}
          <Button variant="plain" onClick={() => void notes.read()}>
            {t("readAgain")}
          </Button>
        </p>
      )}
      {draft && draft.threadId === null ? (
        <NoteForm key={draft.id} label={t("text")} send={t("send")} draft={draft} notes={notes}>
          {draft.place ? (
            <Quoted place={draft.place} language={surface.edition.language} />
          ) : (
            <p className="text-muted">{t("aboutStory")}</p>
          )}
        </NoteForm>
      ) : (
        <Button className="self-start" onClick={onBegin}>
          {t("add")}
        </Button>
      )}
      {notes.open.length === 0 && !notes.isOut && <p className="text-muted">{t("none")}</p>}
      <ol aria-label={t("openLabel")}>{notes.open.map(row)}</ol>
      {notes.resolved.length > 0 && (
        <details>
          <summary className="min-h-10 cursor-pointer py-2">
            {t("resolvedTitle", { count: notes.resolved.length })}
          </summary>
          <ol>{notes.resolved.map(row)}</ol>
        </details>
      )}
    </section>
  );
}
