import type { CurrentUser } from "@/app/auth";
import type { Step } from "@/components/desk/story/step-panel";
import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { DeskArticle, HistoryEntry } from "@/newsroom/article/rules";
import { availableVerbs, needsReason, type TakenVerb } from "@/newsroom/article/steps";
import {
  publishArticleAction,
  recallArticleAction,
  republishArticleAction,
  requestChangesAction,
  submitArticleAction,
  withdrawArticleAction,
} from "./actions";

/** The server action and the look of each step, in the order of their weight: what cannot be unseen comes last. */
const stepForms: [TakenVerb, FormAction<void>, ButtonVariant][] = [
  ["publish", publishArticleAction, "primary"],
  ["submit", submitArticleAction, "primary"],
  ["republish", republishArticleAction, "primary"],
  ["requestChanges", requestChangesAction, "quiet"],
  ["recall", recallArticleAction, "quiet"],
  ["withdraw", withdrawArticleAction, "danger"],
];

/** The steps that this person may take with this story now. */
export function stepsFor(user: CurrentUser, { state, subject, hasUnpublishedChanges }: DeskArticle): Step[] {
  const t = texts(user.language, "stories");
  const possible = availableVerbs(user, state, subject);
  // What readers have already need not be reviewed again.
  const isIdle = state.publicState === "published" && state.workState === "draft" && !hasUnpublishedChanges;
  return stepForms
    .filter(([verb]) => possible.includes(verb) && !(isIdle && verb === "submit"))
    .map(([verb, action, variant]) => ({
      verb,
      action,
      variant,
      label: t(`verb.${verb}`),
      question: needsReason(verb) ? t(`confirm.${verb as "withdraw" | "requestChanges"}`) : null,
    }));
}

/** The step that an address says was just taken, when the newest entry of the history says so too. */
export function stepDone(
  wanted: string | string[] | undefined,
  newest: HistoryEntry | undefined,
): TakenVerb | "update" | null {
  const verb = stepForms.map(([each]) => each).find((each) => each === wanted);
  if (!verb || newest?.verb !== `article:${verb}`) return null;
  return newest.event?.verb === "article:publish" && newest.event.after.isUpdate ? "update" : verb;
}
