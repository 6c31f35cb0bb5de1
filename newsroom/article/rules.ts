import { type Actor, type ArticleRight, type ArticleSubject, can } from "@/newsroom/access";
import { NewsroomError } from "@/newsroom/errors";

export const publicStates = ["never", "published", "withdrawn"] as const;
export type PublicState = (typeof publicStates)[number];
export const workStates = ["draft", "in_review", "changes_requested"] as const;
export type WorkState = (typeof workStates)[number];

/** Longest reason given with a step, in UTF-16 units. */
export const maxReasonLength = 2000;
/** Bytes of a save. The database keeps at most two million of a story, counted with the spaces it writes into JSON. */
export const maxSaveBytes = 1_700_000;

/** Where a story is: the columns that `transition()` alone sets. */
export type ArticleState = {
  publicState: PublicState;
  workState: WorkState;
  workStateAt: Date;
  changesRequested: string | null;
  firstPublishedAt: Date | null;
  revisedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

type Transition = {
  publicFrom: readonly PublicState[];
  workFrom: readonly WorkState[];
  publicTo?: PublicState;
  workTo?: WorkState;
  right: ArticleRight;
  needsReason?: true;
};

/** The life of a story: one visible table. */
export const transitions = {
  submit: {
    publicFrom: publicStates,
    workFrom: ["draft", "changes_requested"],
    workTo: "in_review",
    right: "article:submit",
  },
  recall: { publicFrom: publicStates, workFrom: ["in_review"], workTo: "draft", right: "article:recall" },
  requestChanges: {
    publicFrom: publicStates,
    workFrom: ["in_review"],
    workTo: "changes_requested",
    right: "article:requestChanges",
    needsReason: true,
  },
  publish: {
    publicFrom: publicStates,
    workFrom: ["in_review"],
    publicTo: "published",
    workTo: "draft",
    right: "article:publish",
  },
  withdraw: {
    publicFrom: ["published"],
    workFrom: workStates,
    publicTo: "withdrawn",
    right: "article:withdraw",
    needsReason: true,
  },
  republish: {
    publicFrom: ["withdrawn"],
    workFrom: workStates,
    publicTo: "published",
    right: "article:republish",
  },
} as const satisfies Record<string, Transition>;

export type ArticleVerb = keyof typeof transitions;
export const articleVerbs = Object.keys(transitions) as ArticleVerb[];

/** Whether a story in this state knows this verb at all, whoever asks. */
export function isPossible(
  state: Pick<ArticleState, "publicState" | "workState">,
  verb: ArticleVerb,
): boolean {
  const rule: Transition = transitions[verb];
  return rule.publicFrom.includes(state.publicState) && rule.workFrom.includes(state.workState);
}

/** The verb's right in access.ts, and whether it asks for a written reason. */
export function demandsOf(verb: ArticleVerb): { right: ArticleRight; needsReason: boolean } {
  const rule: Transition = transitions[verb];
  return { right: rule.right, needsReason: rule.needsReason === true };
}

/**
 * The state after `verb` at `now`; who gives readers the words they have (`areWordsNew` false) has not updated the
 * story. Throws `conflict` where the table has no such step, and `invalid` without the
 * reason that the verb needs.
 */
export function transition(
  state: ArticleState,
  verb: ArticleVerb,
  now: Date,
  reason: string | null = null,
  areWordsNew = true,
): ArticleState {
  if (!isPossible(state, verb)) throw new NewsroomError("conflict", "stateChanged");
  const rule: Transition = transitions[verb];
  const given = reason?.trim() || null;
  if (rule.needsReason && given === null)
    throw new NewsroomError("invalid", "reasonMissing", {
      problems: [{ field: "reason", messageKey: "reasonMissing" }],
    });
  const next: ArticleState = { ...state };
  if (rule.workTo && rule.workTo !== state.workState) {
    next.workState = rule.workTo;
    next.workStateAt = now;
  }
  next.changesRequested = next.workState === "changes_requested" ? (given ?? state.changesRequested) : null;
  if (rule.publicTo) next.publicState = rule.publicTo;
  if (verb === "publish" && state.firstPublishedAt && areWordsNew) next.revisedAt = now;
  if (verb === "publish" && !state.firstPublishedAt) next.firstPublishedAt = now;
  next.withdrawnAt = next.publicState === "withdrawn" ? (state.withdrawnAt ?? now) : null;
  next.withdrawnReason = next.publicState === "withdrawn" ? (state.withdrawnReason ?? given) : null;
  return next;
}

/** The steps that `actor` may take with a story now: the buttons and the commands ask the same table. */
export function availableVerbs(
  actor: Actor,
  state: Pick<ArticleState, "publicState" | "workState">,
  subject: ArticleSubject,
): ArticleVerb[] {
  return articleVerbs.filter((verb) => isPossible(state, verb) && can(actor, demandsOf(verb).right, subject));
}

/** Who hears of a step: authors of the editor's steps, editors of a submission. */
export function listenersOf(verb: ArticleVerb): "authors" | "editors" {
  return verb === "submit" ? "editors" : "authors";
}

/** How the desk names where a story is, in one word each for readers and for the work. */
export type ArticleStanding =
  | "draft"
  | "in_review"
  | "changes_requested"
  | "published"
  | "published_with_changes"
  | "withdrawn";

/** The standing shown in lists. `hasUnpublishedChanges` is computed by the query, never stored. */
export function standingOf(
  state: Pick<ArticleState, "publicState" | "workState">,
  hasUnpublishedChanges: boolean,
): ArticleStanding {
  if (state.workState !== "draft") return state.workState;
  if (state.publicState === "withdrawn") return "withdrawn";
  if (state.publicState === "published")
    return hasUnpublishedChanges ? "published_with_changes" : "published";
  return "draft";
}

/** Where the stories of a list may be asked to stand. */
export const wantedStandings = [...workStates, "published", "withdrawn"] as const;

/** Since when the stories of a list may be asked to have changed, in days back from now. */
export const wantedDays = { day: 1, week: 7, month: 30 } as const;
export const wantedPeriods = ["day", "week", "month"] as const satisfies (keyof typeof wantedDays)[];
