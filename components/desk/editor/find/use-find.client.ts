"use client";
import type { Editor } from "@tiptap/core";
import { undo } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Finder, type Sought } from "./finding";
import { drawHits, findMarks, findMarksKey, markedOf } from "./marks";
import { bringToSight, caretRank } from "./places";
import { fieldStepsOf, replaceHits } from "./replacing";
import { type Hit, rankOf, spotsOf, withWords, wordsAt } from "./spots";

/** Milliseconds without a change of the words after which they are searched anew. */
const pause = 100;

type Found = { hits: Hit[]; current: number };
const nothing: Found = { hits: [], current: -1 };

/** What is found in the story under somebody's hands. Searched only while `isOpen`. */
export function useFind({ draft, edition }: Surface, editor: Editor, isOpen: boolean) {
  const [sought, setSought] = useState<Sought>({ words: "", isWhole: false, isExact: false });
  const [found, setFound] = useState<Found>(nothing);
  const [replaced, setReplaced] = useState<{ count: number; doc: unknown } | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** From where on other words are sought: where the caret was, then the last place that was looked at. */
  const origin = useRef(Number.NEGATIVE_INFINITY);
  const finder = useMemo(() => new Finder(edition.language), [edition.language]);
  const hit = found.hits[found.current] ?? null;

  const findNow = () => finder.find(spotsOf(editor.state.doc, draft.readFields()), sought);
  /** The current place as the words are at this moment: they may have changed since they were searched. */
  const hitNow = () => (hit && findNow().find((each) => rankOf(each) === rankOf(hit))) ?? null;

  /** Searches anew, and goes to the first place from `rank` on, or to the first of all. */
  function search(rank: number, isGoneTo: boolean) {
    if (editor.isDestroyed || !isOpen) return;
    const hits = findNow();
    const next = hits.findIndex((each) => rankOf(each) >= rank);
    look({ hits, current: hits.length === 0 ? -1 : Math.max(0, next) }, isGoneTo);
  }
  function look(next: Found, isGoneTo: boolean) {
    setFound(next);
    const current = next.hits[next.current] ?? null;
    drawHits(editor.view, markedOf(next.hits, next.current), current);
    if (current && isGoneTo) bringToSight(editor, current);
  }
  const searchHere = useEffectEvent(() => search(hit ? rankOf(hit) : origin.current, false));
  const searchFromOrigin = useEffectEvent(() => search(origin.current, true));
  const searchSoon = useEffectEvent(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => searchHere(), pause);
  });
  const hear = useEffectEvent(({ transaction }: { transaction: Transaction }) => {
    for (const { spot, before, after } of fieldStepsOf(transaction)) {
      const now = draft.readFields();
      // What was written by hand since stays.
      if (wordsAt(now, spot) === before) draft.write(withWords(now, spot, after));
    }
  });
  const forget = useEffectEvent(() => {
    clearTimeout(waiting.current);
    setReplaced(null);
    if (!editor.isDestroyed) look(nothing, false);
  });
  useEffect(() => {
    // What was replaced may be undone long after the search was closed.
    const heard = (event: { transaction: Transaction }) => hear(event);
    editor.on("transaction", heard);
    return () => {
      editor.off("transaction", heard);
    };
  }, [editor]);
  // Once, when it is first asked for: whoever writes is not to lose her caret to it.
  const [isUsed, use] = useState(false);
  if (isOpen && !isUsed) use(true);
  useEffect(() => {
    if (!isUsed) return;
    editor.registerPlugin(findMarks(() => searchSoon()));
    return () => {
      clearTimeout(waiting.current);
      if (!editor.isDestroyed) editor.unregisterPlugin(findMarksKey);
    };
  }, [editor, isUsed]);
  useEffect(() => (isOpen ? () => forget() : undefined), [isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: searched anew for other words
  useEffect(() => searchFromOrigin(), [sought, isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and in other words
  useEffect(() => searchSoon(), [draft.fields]);

  return {
    sought,
    hit,
    count: found.hits.length,
    current: found.current,
    marked: markedOf(found.hits, found.current),
    /** Begins where the caret is, with what is selected there. */
    begin: (words: string) => {
      origin.current = caretRank(editor);
      setSought((now) => ({ ...now, ...(words && { words }) }));
    },
    seek: (next: Partial<Sought>) => {
      setReplaced(null);
      setSought((now) => ({ ...now, ...next }));
    },
    step: (by: 1 | -1) => {
      const { hits } = found;
      const next = (found.current + by + hits.length) % hits.length;
      const to = hits[next];
      if (!to) return;
      origin.current = rankOf(to);
      look({ hits, current: next }, true);
    },
    hitNow,
    replaceOne: (by: string) => {
      const now = hitNow();
      setReplaced(null);
      if (!now) return search(origin.current, true);
      replaceHits(editor, [now], by);
      // What was just written may be found again: the next place is behind it.
      search(rankOf({ ...now, from: now.from + by.length }), true);
    },
    replaceAll: (by: string) => {
      const count = replaceHits(editor, findNow(), by);
      search(origin.current, false);
      setReplaced({ count, doc: editor.state.doc });
    },
    /** How many places were written over last; null when something else happened since. */
    replaced: replaced?.doc === editor.state.doc ? replaced.count : null,
    undo: () => {
      setReplaced(null);
      undo(editor.state, editor.view.dispatch);
    },
  };
}

export type FindState = ReturnType<typeof useFind>;
