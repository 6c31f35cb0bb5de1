"use client";
import { useState, useTransition } from "react";
import { type FormAction, type FormState, untouchedForm } from "@/components/ui/form-state";
import type { QueueRow } from "./queue-row";

/** What became of many comments: ids of those that were decided on, and why the others were not. */
export type ManyReport = { done: string[]; failed: { commentId: string; reason: string }[] };

type Why = { reasonId?: string; reason?: string };

/** Which comments are chosen, and one decision about all of them; those with which it failed stay chosen. */
export function useMany(act: FormAction<ManyReport>, onDone: (ids: string[]) => void) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<FormState<ManyReport>>(untouchedForm);
  const [isBusy, start] = useTransition();

  const toggle = (id: string) =>
    setChosen((ids) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  function decide(verb: "approve" | "reject", rows: QueueRow[], why: Why = {}): void {
    if (isBusy || rows.length === 0) return;
    start(async () => {
      const form = new FormData();
      form.set("verb", verb);
      for (const { id, version } of rows) form.append("comments[]", `${id} ${version}`);
      if (why.reasonId) form.set("reasonId", why.reasonId);
      form.set("reason", why.reason ?? "");
      const state = await act(untouchedForm, form);
      setAnswer((before) => ({ ...state, turn: before.turn + 1 }));
      if (!state.result) return;
      setChosen(new Set(state.result.failed.map(({ commentId }) => commentId)));
      onDone(state.result.done);
    });
  }

  return { chosen, toggle, clear: () => setChosen(new Set()), answer, isBusy, decide };
}
