"use client";
import { createContext, useContext } from "react";
import { type FormState, untouchedForm } from "./form-state";

/** The last answer to the form around. */
export const FormContext = createContext<FormState>(untouchedForm);

/** What the form around this component knows: the last answer and everything typed. */
export function useFormAnswer<Result = unknown>(): FormState<Result> {
  return useContext(FormContext) as FormState<Result>;
}
