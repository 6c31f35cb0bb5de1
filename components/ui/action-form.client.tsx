"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { FormContext } from "./form-answer.client";
import { type FormAction, type FormState, untouchedForm } from "./form-state";
import { LeftAnswerContext } from "./left-answers.client";
import { Notice } from "./notice";
import { Sentence } from "./words";

/** Few answers ask for it. */
const ProofField = dynamic(() => import("./proof-field.client").then((file) => file.ProofField));

/** Where a form goes before the script is there: React's own would be an empty address, which HTML does not allow. */
export const itself = "#";

/**
 * Sends a server action, with and without script: the last answer, what the form takes, and whether it is under way. An
 * answer that the form does not live to show is shown above the page.
 */
export function useSentAction<Result>(action: FormAction<Result>) {
  const show = useContext(LeftAnswerContext);
  const unseen = useRef<FormState | null>(null);
  const isThere = useRef(false);
  const told: FormAction<Result> = async (state, form) => {
    const answer = await action(state, form);
    if (answer.message && isThere.current) unseen.current = answer;
    else if (answer.message) show(answer);
    return answer;
  };
  // Only what the server knows as its own action is sent by a form without script.
  const isDrawn = typeof window === "undefined";
  const sent = useActionState<FormState<Result>, FormData>(isDrawn ? action : told, untouchedForm, itself);
  const [{ turn }] = sent;
  useEffect(() => {
    if (turn > 0) unseen.current = null;
  }, [turn]);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      if (unseen.current) show(unseen.current);
      unseen.current = null;
    };
  }, [show]);
  return sent;
}

type Props<Result> = { action: FormAction<Result>; children: ReactNode; className?: string; label?: string };

/**
 * A form that sends a server action, with and without script. Its answer stands above the fields; after a refusal
 * the first field with a problem gets the focus. Where the answer asks for a proof of who is there, its field stands
 * first, and the rest as it was typed.
 */
export function ActionForm<Result>({ action, children, className, label }: Props<Result>) {
  const [answer, send] = useSentAction(action);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer.turn === 0 || answer.ok) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [answer.turn, answer.ok]);
  return (
    <FormContext value={answer}>
      <form ref={form} action={send} noValidate aria-label={label} className={className}>
        <div aria-live="polite" className="empty:hidden">
          {answer.message ? (
            <Notice key={answer.turn} tone={answer.ok ? "ok" : "alert"}>
              <Sentence text={answer.message} />
            </Notice>
          ) : null}
        </div>
        {answer.proof ? <ProofField {...answer.proof} /> : null}
        {children}
      </form>
    </FormContext>
  );
}
