"use client";
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { type FormAction, type FormState, untouchedForm } from "./form-state";
import { Notice } from "./notice";
import { Sentence } from "./words";

/** Where a form goes before the script is there: React's own would be an empty address, which HTML does not allow. */
export const itself = "#";

const FormContext = createContext<FormState>(untouchedForm);

/** Sends a server action, with and without script: the last answer, what the form takes, and whether it is under way. */
export function useSentAction<Result>(action: FormAction<Result>) {
  return useActionState<FormState<Result>, FormData>(action, untouchedForm, itself);
}

/** What the form around this component knows: the last answer and everything typed. */
export function useFormAnswer<Result = unknown>(): FormState<Result> {
  return useContext(FormContext) as FormState<Result>;
}

type Props<Result> = { action: FormAction<Result>; children: ReactNode; className?: string; label?: string };

/**
 * A form that sends a server action, with and without script. Its answer stands above the fields; after a refusal
 * the first field with a problem gets the focus.
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
        {children}
      </form>
    </FormContext>
  );
}
