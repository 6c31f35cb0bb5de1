"use client";
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { type FormAction, type FormState, untouchedForm } from "./form-state";
import { Notice } from "./notice";

const FormContext = createContext<FormState>(untouchedForm);

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
  const [answer, send] = useActionState<FormState<Result>, FormData>(action, untouchedForm);
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
              {answer.message}
            </Notice>
          ) : null}
        </div>
        {children}
      </form>
    </FormContext>
  );
}
