"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass, LengthMark } from "@/components/ui/field.client";
import { Words } from "@/components/ui/words";
import { authorsMentioned, type Mentionable, noteLimits } from "@/newsroom/note/rules";
import { isBlank } from "@/newsroom/storable";
import type { Draft } from "./kept-draft";
import { offeredFor, sought, stillMentioned, withName } from "./mentions";
import type { NotesState } from "./use-notes.client";

type Props = { label: string; send: string; draft: Draft; notes: NotesState; children?: ReactNode };

/** Writes a note or an answer; colleagues are mentioned by an @ and the beginning of a name. */
export function NoteForm({ label, send, draft, notes, children }: Props) {
  const t = useTranslations("notes");
  const errors = useTranslations("errors");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Where the caret stands. */
  const [caret, setCaret] = useState(0);
  const { write, people, isSending } = notes;
  // What was begun before is gone to by the list: a row may come anew while its reader is at other words.
  const begin = useEffectEvent(() => draft.text === "" && area.current?.focus());
  useEffect(() => void begin(), []);

  const everybody: Mentionable[] = [{ id: authorsMentioned, name: t("authors") }, ...people];
  const typed = isSending ? null : sought(draft.text, caret);
  const offered = offeredFor(everybody, typed);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (isSending) return;
    if (isBlank(draft.text)) return setProblem(errors("notes.textMissing"));
    const mentioned = stillMentioned(draft.text, draft.mentioned);
    const found = await notes.send({ ...draft, mentioned });
    setProblem(found === "" ? t("failed") : found);
  }
  function mention(chosen: Mentionable) {
    const next = withName(draft.text, caret, typed ?? "", chosen.name);
    write({ ...draft, text: next.text, mentioned: [...draft.mentioned, chosen] });
    setCaret(next.caret);
    area.current?.focus();
    // Once the field has the name.
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret));
  }
  return (
    <form action="#" onSubmit={submit} className="note-form">
      {children}
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={3}
        dir="auto"
        value={draft.text}
        // What is typed now would be in no note.
        readOnly={isSending}
        aria-busy={isSending}
        className={inputClass}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ""}`}
        onChange={({ target }) => {
          setCaret(target.selectionStart);
          write({ ...draft, text: target.value });
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      />
      <LengthMark length={draft.text.length} limit={noteLimits.text} />
      <p id={`${id}-hint`} className="text-caption text-muted">
        {t("hint")}
      </p>
      <div role="status">
        {offered && <p className="text-caption">{t("offered", { count: offered.length })}</p>}
      </div>
      {offered && offered.length > 0 && (
        <ul aria-label={t("people")} className="flex flex-wrap gap-1">
          {offered.map((person) => (
            <li key={person.id}>
              <Button onClick={() => mention(person)}>
                <Words of={person.name} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="text-alert">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isSending}>
          {send}
        </Button>
        <Button variant="plain" aria-disabled={isSending} onClick={() => !isSending && write(null)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
