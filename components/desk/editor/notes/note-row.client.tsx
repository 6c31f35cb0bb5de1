"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import { Sentence } from "@/components/ui/words";
import { NoteForm } from "./note-form.client";
import { NoteWords } from "./note-words.client";
import type { PlacedThread } from "./placing";
import { Quoted } from "./quoted.client";
import { TakeBack } from "./take-back.client";
import type { NotesState } from "./use-notes.client";

type Props = { thread: PlacedThread; notes: NotesState; surface: Surface };

/** One thread: the words it is about, what was said, and what can be done. */
export function NoteRow({ thread, notes, surface }: Props) {
  const t = useTranslations("notes");
  const presence = useTranslations("desk.presence");
  const [problem, setProblem] = useState<string | null>(null);
  const { id, place, standing, resolvedAt, resolvedByName, answers, mark } = thread;
  const { active, goTo, draft } = notes;
  const isAnswering = draft?.threadId === id;
  return (
    <li tabIndex={-1} data-thread={id} data-active={id === active?.id || undefined} className="note-row">
      {place ? <Quoted place={place} language={surface.edition.language} /> : null}
      {standing === "changed" || standing === "lost" ? (
        <p className="text-caption text-warn">{t(standing)}</p>
      ) : null}
      <NoteWords said={thread} />
      {answers.length > 0 && (
        <ol aria-label={t("answers")} className="note-answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <NoteWords said={answer} />
              {answer.isOwn && (
                <TakeBack
                  label={t("takeBackAnswer")}
                  takeBack={() => notes.takeBack(answer.id)}
                  fail={setProblem}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {resolvedAt ? (
        <p className="text-caption text-muted">
          <Sentence text={t("resolvedBy", { name: resolvedByName ?? presence("somebody") })} />
        </p>
      ) : null}
      {isAnswering && (
        <NoteForm
          key={draft.id}
          label={t("answerLabel")}
          send={t("sendAnswer")}
          draft={draft}
          notes={notes}
        />
      )}
      <div className="flex flex-wrap gap-1">
        {mark && !resolvedAt && id !== active?.id && (
          <Button variant="plain" onClick={() => goTo(id)}>
            {t("go")}
          </Button>
        )}
        {!isAnswering && (
          // What is being written elsewhere is not thrown away for it.
          <Button variant="plain" disabled={Boolean(draft?.text)} onClick={() => notes.answer(id)}>
            {t("answer")}
          </Button>
        )}
        <Button
          variant="plain"
          onClick={async () => {
            const found = await notes.settle(id, !resolvedAt);
            setProblem(found === "" ? t("failedToSettle") : found);
          }}
        >
          {t(resolvedAt ? "reopen" : "resolve")}
        </Button>
        {(thread.isGuest || thread.isOwn) && answers.every(({ isOwn }) => isOwn) && (
          <TakeBack
            label={t(thread.isGuest ? "takeBackGuest" : "takeBack")}
            takeBack={() => notes.takeBack(id)}
            fail={setProblem}
          />
        )}
      </div>
      {problem !== null && (
        <p role="alert" className="text-alert">
          {problem}
        </p>
      )}
    </li>
  );
}
