"use client";
import { useState, useTransition } from "react";
import { type FormAction, type FormState, untouchedForm } from "@/components/ui/form-state";
import type { ModerationVerb } from "@/newsroom/comment/rules";

export type DecisionActions = Record<ModerationVerb, FormAction<void>>;
type Decided = { id: string; name: string };

/** Sends decisions one after the other and remembers the last one, so that it can be taken back. */
export function useDecisions(actions: DecisionActions, onDone: (id: string) => void) {
  const [answer, setAnswer] = useState<FormState<void>>(untouchedForm);
  const [last, setLast] = useState<Decided | null>(null);
  const [isBusy, start] = useTransition();

  function decide(verb: ModerationVerb, comment: Decided, reason = ""): void {
    if (isBusy) return;
    start(async () => {
      const form = new FormData();
      form.set("commentId", comment.id);
      form.set("name", comment.name);
      form.set("reason", reason);
      const state = await actions[verb](answer, form);
      setAnswer(state);
      if (!state.ok) return;
      setLast(verb === "undo" ? null : comment);
      onDone(comment.id);
    });
  }

  return { answer, last, isBusy, decide };
}
