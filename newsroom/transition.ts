import { type FieldProblem, NewsroomError } from "./errors";
import { isBlank } from "./storable";

/** What a step is judged by besides the state: what its actor wrote, what was found missing, which flags stand, what its review lacks, and that the words are another's. */
export type Facts = {
  reason?: string | null;
  missing?: FieldProblem[];
  raised?: FieldProblem[];
  unreviewed?: FieldProblem[];
  foreign?: FieldProblem[];
};

/** What a step may demand, by name: the problems that stand in its way, and the sentence above them. */
const guards = {
  reason: {
    messageKey: "reasonMissing",
    problemsIn: ({ reason }: Facts): FieldProblem[] =>
      isBlank(reason) ? [{ field: "reason", messageKey: "reasonMissing" }] : [],
  },
  complete: { messageKey: "incomplete", problemsIn: ({ missing = [] }: Facts) => missing },
  own: { messageKey: "review.notOwn", problemsIn: ({ foreign = [] }: Facts) => foreign },
  reviewed: { messageKey: "unreviewed", problemsIn: ({ unreviewed = [] }: Facts) => unreviewed },
  cleared: { messageKey: "flagged", problemsIn: ({ raised = [] }: Facts) => raised },
};
export type Guard = keyof typeof guards;

/** One step of a noun's life: from which values of its states, to which, by which right, under which demands. */
export type Step<State extends object, Right extends string> = {
  /** A state that is left out may have any value. */
  readonly from: { readonly [Field in keyof State]?: readonly State[Field][] };
  /** A state that is left out stays. */
  readonly to: Partial<State>;
  readonly right: Right;
  readonly demands?: readonly Guard[];
};

/** The life of a noun as data: buttons, commands and tests ask the same table. */
export type Steps<State extends object, Verb extends string, Right extends string> = Readonly<
  Record<Verb, Step<State, Right>>
>;

/** Whether something in this state knows this step at all, whoever asks. */
export function isPossible<State extends object>(step: Step<State, string>, state: State): boolean {
  const fields = Object.keys(step.from) as (keyof State)[];
  return fields.every((field) => step.from[field]?.includes(state[field]));
}

/** The steps of a table that are possible in a state and that `may` allows, in the table's order. */
export function availableSteps<State extends object, Verb extends string, Right extends string>(
  steps: Steps<State, Verb, Right>,
  state: State,
  may: (right: Right) => boolean,
): Verb[] {
  const verbs = Object.keys(steps) as Verb[];
  return verbs.filter((verb) => isPossible(steps[verb], state) && may(steps[verb].right));
}

/**
 * The states after a step, and whatever else stood beside them. Throws `conflict` where the table has no such step from here (somebody was faster), and
 * `invalid` with the problems of the first demand that is not met.
 */
export function transition<State extends object, Whole extends State>(
  step: Step<State, string>,
  state: Whole,
  facts: Facts = {},
  conflictKey = "stateChanged",
): Whole {
  if (!isPossible(step, state)) throw new NewsroomError("conflict", conflictKey);
  for (const demand of step.demands ?? []) {
    const { messageKey, problemsIn } = guards[demand];
    const problems = problemsIn(facts);
    if (problems.length > 0) throw new NewsroomError("invalid", messageKey, { problems });
  }
  return { ...state, ...step.to };
}
