"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import type { Term } from "@/newsroom/house-style/checks/terms";
import type { Ignored, TermWords } from "@/newsroom/house-style/rules";
import { Checker } from "./checker";
import { markNotes, styleMarks, styleMarksKey } from "./marks";
import { notesOf, placeOf, rightIn, type StyleNote, writeRight } from "./notes";
import { piecesOf } from "./pieces";
import { heed, ignore, type Place, propose, readStyle, type StoryStyle } from "./transport";

/** Milliseconds without a change after which the words are read anew. */
const pause = 120;

/** What the house's style says of the words under somebody's hands. */
export function useHouseStyle({ story, edition, draft }: Surface) {
  const { editor, fields, write } = draft;
  const [notes, setNotes] = useState<StyleNote[]>([]);
  const [ignored, setIgnored] = useState<Ignored[]>([]);
  const [terms, setTerms] = useState<Term[]>([]);
  const [isOut, fail] = useState(false);
  const checker = useRef<Checker>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const refresh = useEffectEvent(() => {
    if (!editor || editor.isDestroyed || !checker.current) return;
    const judged = checker.current.findings(piecesOf(editor.state.doc, fields));
    // What was found before stays in sight until the change is judged.
    if (!judged) return;
    const found = notesOf(judged, new Set(ignored.map(placeOf)));
    setNotes(found);
    markNotes(editor.view, found);
  });
  const refreshSoon = useEffectEvent(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => refresh(), pause);
  });

  const { language, digits } = edition;
  useEffect(() => {
    if (!editor) return;
    const made = new Checker(
      () => refresh(),
      () => fail(true),
    );
    checker.current = made;
    editor.registerPlugin(styleMarks(() => refreshSoon()));
    return () => {
      clearTimeout(waiting.current);
      made.close();
      checker.current = null;
      if (!editor.isDestroyed) editor.unregisterPlugin(styleMarksKey);
    };
  }, [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a checker that has just been made has heard of nothing
  useEffect(() => {
    checker.current?.judgeBy({ language, digits, terms });
    refreshSoon();
  }, [editor, language, digits, terms]);
  const take = (answer: StoryStyle | null) => {
    if (!answer) return false;
    setIgnored(answer.ignored);
    setTerms((now) => (JSON.stringify(now) === JSON.stringify(answer.terms) ? now : answer.terms));
    return true;
  };
  const read = async () => take(await readStyle(story.id));
  const readFirst = useEffectEvent(read);
  useEffect(() => void readFirst(), []);
  const { headline, standfirst } = fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what these say is read when the words are
  useEffect(() => refreshSoon(), [headline, standfirst, ignored]);

  return {
    notes,
    /** Whether nothing can be checked: what runs beside the page did not start. */
    isOut,
    ignored,
    /** Writes what is right in place of what was found. */
    apply: (note: StyleNote, right: string) => {
      if (note.field === "body") {
        if (editor) writeRight(editor, note, right);
      } else {
        const text = rightIn(fields[note.field], note, right);
        if (text !== null) write({ [note.field]: text });
      }
      setNotes((now) => now.filter((each) => each !== note));
    },
    /** Whether the server has it; it is left as it is then. */
    ignore: async (note: StyleNote, reason: string) => take(await ignore(story.id, note, reason)),
    /** Says what became of it; a rule that is made is heeded at once. */
    propose: async (term: TermWords) => {
      const answer = await propose(story.id, term);
      if (answer?.kind === "added") await read();
      return answer;
    },
    heed: async (place: Place) => take(await heed(story.id, place)),
  };
}

export type HouseStyleState = ReturnType<typeof useHouseStyle>;
