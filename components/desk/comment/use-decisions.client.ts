"use client";
import { useRef, useState } from "react";
import { type FormAction, type FormState, untouchedForm } from "@/components/ui/form-state";
import type { CommentState, ModerationVerb } from "@/newsroom/comment/rules";
import type { QueueRow } from "./queue-row";

export type DecisionActions = Record<Exclude<ModerationVerb, "undo">, FormAction<void>> & {
  undo: FormAction<CommentState>;
};

/**
 * Sends decisions one after the other, while the next comment is read already: what is decided leaves the list at once,
 * and comes back where the server refuses. The last decision can be taken back.
 */
export function useDecisions(
  actions: DecisionActions,
  { isGiven, onRefused, notSent }: { isGiven: boolean; onRefused: () => void; notSent: string },
) {
  const [answer, setAnswer] = useState<FormState<void>>(untouchedForm);
  const [last, setLast] = useState<QueueRow | null>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [refusedId, setRefusedId] = useState<string | null>(null);
  const [sending, setSending] = useState(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const mark = (id: string, isGone: boolean) =>
    setGone((ids) => {
      const rest = new Set(ids);
      if (isGone) rest.add(id);
      else rest.delete(id);
      return rest;
    });

  /** Whether it stands in this list no more. */
  function doesLeave(verb: ModerationVerb, row: QueueRow): boolean {
    // The last decision is taken back: it stands as it stood, and where it stood.
    if (verb === "undo") return row.id !== last?.id;
    // What stays with readers leaves those that are reported, and no list of what was published.
    return verb !== "keep" || isGiven;
  }

  async function send(verb: ModerationVerb, row: QueueRow, why: { reasonId?: string; reason?: string }) {
    const form = new FormData();
    form.set("commentId", row.id);
    form.set("name", row.name);
    // To take back is about the decision, whatever the words are by now.
    if (verb !== "undo") form.set("version", String(row.version));
    if (why.reasonId) form.set("reasonId", why.reasonId);
    form.set("reason", why.reason ?? "");
    const { result: _, ...state } = await actions[verb](untouchedForm, form);
    setAnswer((before) => ({ ...state, result: null, turn: before.turn + 1 }));
    if (!state.ok) refuse(verb, row);
  }

  /** It stands there again, as it is now. */
  function refuse(verb: ModerationVerb, row: QueueRow): void {
    mark(row.id, verb === "undo" && row.id === last?.id);
    setLast((now) => (now?.id === row.id ? null : now));
    setRefusedId(row.id);
    onRefused();
  }

  function decide(
    verb: ModerationVerb,
    row: QueueRow,
    why: { reasonId?: string; reason?: string } = {},
  ): void {
    mark(row.id, doesLeave(verb, row));
    // Reports that were answered are not open again.
    setLast(verb === "undo" || verb === "keep" ? null : row);
    setRefusedId(null);
    setSending((count) => count + 1);
    line.current = line.current
      .then(() => send(verb, row, why))
      .catch(() => {
        setAnswer((before) => ({ ...untouchedForm, ok: false, message: notSent, turn: before.turn + 1 }));
        refuse(verb, row);
      })
      .finally(() => setSending((count) => count - 1));
  }

  /** What something besides a decision was answered with. */
  const tell = (state: Omit<FormState, "result">) =>
    setAnswer((before) => ({ ...state, result: null, turn: before.turn + 1 }));

  /** Many were decided on at once. */
  const leave = (ids: string[]) => {
    for (const id of ids) mark(id, true);
    setLast(null);
  };

  return { answer, last, gone, refusedId, isBusy: sending > 0, decide, leave, tell };
}
