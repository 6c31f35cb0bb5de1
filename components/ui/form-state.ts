/** What a form knows after it was sent: nothing yet, done, or why not, with everything that was typed. */
export type FormState<Result = unknown> = {
  ok: boolean | null;
  /** A sentence for the whole form, in the person's language. */
  message: string | null;
  /** A sentence per field, by the field's name. */
  problems: Record<string, string>;
  /** What was typed, by the field's name; passwords are left out. */
  values: Record<string, string | string[]>;
  result: Result | null;
  /** What the form has to ask for besides: a proof of who is there. */
  proof?: { kind: "code" | "password"; label: string };
  /** Rises with each answer, so that the same message twice is announced twice. */
  turn: number;
};

export const untouchedForm: FormState<never> = {
  ok: null,
  message: null,
  problems: {},
  values: {},
  result: null,
  turn: 0,
};

/** A server action as a form calls it. */
export type FormAction<Result = unknown> = (
  state: FormState<Result>,
  form: FormData,
) => Promise<FormState<Result>>;
