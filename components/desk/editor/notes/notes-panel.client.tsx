"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
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
  const head = () => panel.current?.querySelector<HTMLElement>("h2");
  const field = () => panel.current?.querySelector("textarea");
  const arrive = useEffectEvent(() => {
    if (draft) field()?.focus();
    else if (!active) head()?.focus();
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
  /** What has the focus here: when it goes with its row, the field has it again where that is now, else the list. */
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!focused.current || panel.current?.contains(document.activeElement)) return;
    const isField = focused.current instanceof HTMLTextAreaElement;
    ((isField && field()) || head())?.focus();
  });
  const [isUnfolded, setUnfolded] = useState(false);
  // Somebody may settle a thread in which an answer is being written: what is typed stays in sight.
  const isUnfoldedAnyhow = notes.resolved.some(({ id }) => id === draft?.threadId);
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
      onFocus={({ target }) => {
        focused.current = target;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) focused.current = null;
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
        <details
          open={isUnfolded || isUnfoldedAnyhow}
          onToggle={({ currentTarget }) => {
            currentTarget.open ||= isUnfoldedAnyhow;
            setUnfolded(currentTarget.open);
          }}
        >
          <summary className="min-h-10 cursor-pointer py-2">
            {t("resolvedTitle", { count: notes.resolved.length })}
          </summary>
          <ol>{notes.resolved.map(row)}</ol>
        </details>
      )}
    </section>
  );
}
