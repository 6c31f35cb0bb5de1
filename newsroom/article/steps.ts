import { type Actor, type ArticleRight, type ArticleSubject, can } from "@/newsroom/access";
import { tidyLines } from "@/newsroom/storable";
import { availableSteps, type Facts, isPossible, type Step, transition } from "@/newsroom/transition";

/** `killed`: recalled for good, and readers, feeds and colleagues are told so. */
export const publicStates = ["never", "published", "withdrawn", "killed"] as const;
export type PublicState = (typeof publicStates)[number];
/** `spiked`: work has stopped, with a reason, until somebody takes it up again. */
export const workStates = ["draft", "in_review", "changes_requested", "spiked"] as const;
/** How what readers have of a story ends by itself: it is withdrawn, or stays at its address and leaves the fronts. */
export const endKinds = ["withdraw", "leaveFronts"] as const;
export type EndKind = (typeof endKinds)[number];
export type WorkState = (typeof workStates)[number];

/** What readers have, and where the work stands: two states that never mix. */
export type ArticleStates = { publicState: PublicState; workState: WorkState };

/** Where a story is: the columns that `takeArticleStep` alone sets. */
export type ArticleState = ArticleStates & {
  workStateAt: Date;
  changesRequested: string | null;
  spikedReason: string | null;
  firstPublishedAt: Date | null;
  revisedAt: Date | null;
  /** When and why readers lost it, by a withdrawal or a kill. */
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

/** `givesWords`: readers get a revision that was chosen for them. */
type ArticleStep = Step<ArticleStates, ArticleRight> & { readonly givesWords?: true };

/** Where work goes on. */
const underWork = ["draft", "in_review", "changes_requested"] as const;

/** The life of a story: one visible table. Its last two steps are taken by the clock. */
export const articleSteps = {
  submit: {
    from: { workState: ["draft", "changes_requested"] },
    to: { workState: "in_review" },
    right: "article:submit",
    demands: ["complete"],
  },
  recall: { from: { workState: ["in_review"] }, to: { workState: "draft" }, right: "article:recall" },
  requestChanges: {
    from: { workState: ["in_review"] },
    to: { workState: "changes_requested" },
    right: "article:requestChanges",
    demands: ["reason"],
  },
  // Of one stage of a section's review; whether all are passed is asked of the words, and stands nowhere.
  approve: {
    from: { workState: ["in_review"] },
    to: {},
    right: "article:approve",
    demands: ["complete"],
  },
  publish: {
    from: { workState: ["in_review"] },
    to: { publicState: "published", workState: "draft" },
    right: "article:publish",
    demands: ["cleared", "reviewed", "complete"],
    givesWords: true,
  },
  schedule: {
    from: { workState: ["in_review"] },
    to: { workState: "draft" },
    right: "article:publish",
    demands: ["cleared", "reviewed", "complete"],
  },
  // An editor's own correction of what readers have, in one step; what others wrote is sent for review.
  update: {
    from: { publicState: ["published"], workState: ["draft", "changes_requested"] },
    to: { workState: "draft" },
    right: "article:publish",
    demands: ["own", "cleared", "reviewed", "complete"],
  },
  // What readers have, or had, is withdrawn or corrected: only what they never had is laid aside.
  spike: {
    from: { publicState: ["never"], workState: underWork },
    to: { workState: "spiked" },
    right: "article:spike",
    demands: ["reason"],
  },
  // To whoever wrote it, not to where it was: nobody has judged it since.
  unspike: {
    from: { publicState: ["never"], workState: ["spiked"] },
    to: { workState: "draft" },
    right: "article:unspike",
  },
  // While its words are promised and not yet with readers, which the command knows.
  takeBack: {
    from: { workState: ["draft", "in_review"] },
    to: { workState: "in_review" },
    right: "article:publish",
  },
  withdraw: {
    from: { publicState: ["published"] },
    to: { publicState: "withdrawn" },
    right: "article:withdraw",
    demands: ["reason"],
  },
  // No step leads on from here: everybody was told that it is recalled.
  kill: {
    from: { publicState: ["published", "withdrawn"] },
    to: { publicState: "killed", workState: "spiked" },
    right: "article:kill",
    demands: ["reason"],
  },
  republish: {
    from: { publicState: ["withdrawn"] },
    to: { publicState: "published" },
    right: "article:republish",
    demands: ["cleared"],
  },
  // From wherever work goes on: who withdraws or spikes takes every promise back, so that one which stands was made since.
  goLive: {
    from: { workState: underWork },
    to: { publicState: "published" },
    right: "article:keepTime",
    demands: ["cleared", "complete"],
    givesWords: true,
  },
  end: {
    from: { publicState: ["published"] },
    to: { publicState: "withdrawn" },
    right: "article:keepTime",
    demands: ["reason"],
  },
} as const satisfies Record<string, ArticleStep>;

export type ArticleVerb = keyof typeof articleSteps;
/** The steps by which words are promised to readers, which the clock gives them. */
export type PromisingVerb = "schedule" | "update";
/** The steps that have a letter of their own; a promise, its end and the clock have none. */
export type TakenVerb = Exclude<ArticleVerb, PromisingVerb | "takeBack" | "goLive" | "end">;
export const articleVerbs = Object.keys(articleSteps) as ArticleVerb[];

/** The row of the table. */
export function articleStep(verb: ArticleVerb): ArticleStep {
  return articleSteps[verb];
}

/** Whether a story in these states knows this verb at all, whoever asks. */
export function isArticleStepPossible(states: ArticleStates, verb: ArticleVerb): boolean {
  return isPossible(articleStep(verb), states);
}

/** Whether the verb asks for a written reason. */
export function needsReason(verb: ArticleVerb): boolean {
  return articleStep(verb).demands?.includes("reason") ?? false;
}

/** The steps that `actor` may take with a story now: the buttons and the commands ask the same table. */
export function availableVerbs(actor: Actor, states: ArticleStates, subject: ArticleSubject): ArticleVerb[] {
  return availableSteps(articleSteps, states, (right) => can(actor, right, subject));
}

/**
 * `now` by the database's clock; `areWordsNew` is false for who gives readers again the words that they have, `isSilent`
 * is true where they are not told of new ones.
 */
export type ArticleFacts = Facts & { now: Date; areWordsNew?: boolean; isSilent?: boolean };

/**
 * Where a story is after a step, with its dates. Throws `conflict` where the table has no such step, and `invalid`
 * where the step demands what is not there.
 */
export function takeArticleStep(state: ArticleState, verb: ArticleVerb, facts: ArticleFacts): ArticleState {
  const { now, areWordsNew = true, isSilent = false } = facts;
  const step = articleStep(verb);
  const next = transition(step, state, facts);
  const given = tidyLines(facts.reason ?? "") || null;
  if (next.workState !== state.workState) next.workStateAt = now;
  next.changesRequested = next.workState === "changes_requested" ? (given ?? state.changesRequested) : null;
  next.spikedReason = next.workState === "spiked" ? (state.spikedReason ?? given) : null;
  if (step.givesWords && state.firstPublishedAt && areWordsNew && !isSilent) next.revisedAt = now;
  if (step.givesWords) next.firstPublishedAt ??= now;
  const isGone = next.publicState === "withdrawn" || next.publicState === "killed";
  const isStill = next.publicState === state.publicState;
  next.withdrawnAt = isGone ? (isStill ? state.withdrawnAt : now) : null;
  next.withdrawnReason = isGone ? (isStill ? state.withdrawnReason : given) : null;
  return next;
}

/** Who hears of a step: authors of the editor's steps, editors of a submission, and everybody of a kill. */
export function hearersOf(verb: ArticleVerb): ("authors" | "editors")[] {
  if (verb === "kill") return ["authors", "editors"];
  return [verb === "submit" ? "editors" : "authors"];
}
