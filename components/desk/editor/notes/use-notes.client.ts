"use client";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { piecesOf } from "@/components/desk/editor/house-style/pieces";
import type { Surface } from "@/components/desk/editor/use-surface.client";

import type { NotePlace } from "@/newsroom/note/place";
import { placeAt } from "@/newsroom/note/place";
import type { StoryNotes } from "@/newsroom/note/rules";
import { type Draft, keepDraft, keptDraft } from "./kept-draft";
import { drawMarks, noteMarks, noteMarksKey } from "./marks";
import { type PlacedThread, placed, placeInBody } from "./placing";
import { randomUuid } from "./random-uuid";
import { selectedWords } from "./selected-words";
import {
  type Answered,
  readNotes,
  sendAnswer,
  sendNote,
  sendSettled,
  sendTakenBack,
  type Typed,
} from "./transport";

/** Milliseconds without a change of the words after which notes are looked for anew. */
const pause = 150;

/** Where there is room for notes beside the story, as notes.css says. */
const roomBeside = "(width > 68rem)";

/** The thread that is looked at, and whether the focus goes there. */
type Active = { id: string; isGoneTo: boolean };

/** What colleagues say about the story under somebody's hands, each at its words. */
export function useNotes({ story, person, draft: words, open, isBeside }: Surface) {
  const { editor, fields, holding } = words;
  const from = { articleId: story.id, person: person.id };
  const [notes, setNotes] = useState<StoryNotes | null>(null);
  const [isOut, setOut] = useState(false);
  const [threads, setThreads] = useState<PlacedThread[]>([]);
  const [active, setActive] = useState<Active | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isSending, setSending] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useLastField();

  const pieces = () => (editor && !editor.isDestroyed ? piecesOf(editor.state.doc, fields) : []);
  const refresh = useEffectEvent(() => {
    if (!notes || !editor || editor.isDestroyed) return;
    const found = placed(notes.threads, pieces());
    setThreads(found);
    const marks = found.flatMap(({ mark, resolvedAt }) => (mark && !resolvedAt ? mark : []));
    drawMarks(editor.view, marks, active?.id ?? null);
  });
  const refreshSoon = useEffectEvent(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => refresh(), pause);
  });
  const pick = useEffectEvent((id: string) => {
    // Whoever clicks into her words goes on in them; where the list would lie over them, or take the preview's place, it
    // stays away.
    setActive({ id, isGoneTo: false });
    if (!isBeside && matchMedia(roomBeside).matches) open("notes");
  });
  useEffect(() => {
    if (!editor) return;
    editor.registerPlugin(noteMarks({ onChange: () => refreshSoon(), onPick: (id) => pick(id) }));
    return () => {
      clearTimeout(waiting.current);
      if (!editor.isDestroyed) editor.unregisterPlugin(noteMarksKey);
    };
  }, [editor]);
  const { headline, standfirst } = fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what these say is read when notes are looked for
  useEffect(() => refresh(), [editor, notes, active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => refreshSoon(), [headline, standfirst]);

  const take = (answer: Answered): string | null => {
    if (answer === null) return "";
    if ("refused" in answer) return answer.refused;
    setNotes(answer);
    return null;
  };
  const read = useEffectEvent(async () => setOut(take(await readNotes(from)) !== null));
  const stamp = holding.now?.notes.stamp;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when somebody said something
  useEffect(() => void read(), [story.id, stamp]);
  const findKept = useEffectEvent(() => setDraft(keptDraft(person.id, story.id)));
  useEffect(() => findKept(), []);

  const write = (next: Draft | null) => {
    setDraft(next);
    keepDraft(person.id, story.id, next);
  };
  const open_ = useMemo(() => threads.filter(({ resolvedAt }) => resolvedAt === null), [threads]);

  return {
    /** Whether the newsroom did not answer when it was asked last. */
    isOut,
    read,
    open: open_,
    resolved: threads.filter(({ resolvedAt }) => resolvedAt !== null),
    people: notes?.people ?? [],
    active,
    /** Goes to a thread and to its words. */
    goTo: (id: string) => setActive({ id, isGoneTo: true }),
    forget: () => setActive(null),
    draft,
    /** Whether the draft is on its way: also while the list is closed and opened again. */
    isSending,
    write,
    /** Begins a note on what is selected, or goes on with the one that was begun. */
    begin: () => {
      if (draft?.text) return;
      const place = selectedPlace(field(), () => {
        const { from, to } = editor ? selectedWords(editor) : { from: 0, to: 0 };
        return placeInBody(pieces(), from, to);
      });
      write({ id: randomUuid(), text: "", mentioned: [], place, threadId: null });
    },
    answer: (threadId: string) => write({ id: randomUuid(), text: "", mentioned: [], place: null, threadId }),
    /** Null where the newsroom has it; else why not, empty where it does not answer. What was typed stays then. */
    send: async ({
      place,
      threadId,
      ...typed
    }: Typed & Pick<Draft, "place" | "threadId">): Promise<string | null> => {
      setSending(true);
      const answer = threadId ? await sendAnswer(from, threadId, typed) : await sendNote(from, place, typed);
      setSending(false);
      const problem = take(answer);
      if (problem === null) {
        write(null);
        setActive({ id: threadId ?? typed.id, isGoneTo: true });
      }
      return problem;
    },
    takeBack: async (noteId: string) => take(await sendTakenBack(from, noteId)),
    settle: async (threadId: string, isResolved: boolean) =>
      take(await sendSettled(from, threadId, isResolved)),
  };
}

export type NotesState = ReturnType<typeof useNotes>;

const placeFields = { "field-headline": "headline", "field-standfirst": "standfirst" } as const;

/** Which of the story's texts had the focus last; a button that was pressed since has no words. */
function useLastField(): () => HTMLElement | null {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && (target.id in placeFields || target.id === "field-body"))
        last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  return () => last.current;
}

function selectedPlace(field: HTMLElement | null, inBody: () => NotePlace | null): NotePlace | null {
  if (!(field instanceof HTMLTextAreaElement)) return inBody();
  const name = placeFields[field.id as keyof typeof placeFields];
  return placeAt(name, field.value, field.selectionStart, field.selectionEnd) ?? inBody();
}
