import type { CurrentUser } from "@/app/auth";
import type { StepTaken } from "@/components/desk/story/step-done";
import type { Step } from "@/components/desk/story/step-panel";
import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { type DeskArticle, type HistoryEntry, noticeLength } from "@/newsroom/article/rules";
import { availableVerbs, needsReason, type TakenVerb } from "@/newsroom/article/steps";
import type { EventVerb } from "@/newsroom/events";
import {
  killArticleAction,
  publishArticleAction,
  recallArticleAction,
  republishArticleAction,
  requestChangesAction,
  spikeArticleAction,
  submitArticleAction,
  unspikeArticleAction,
  withdrawArticleAction,
} from "./actions";

/** The server action and the look of each step, in the order of their weight: what cannot be unseen comes last. */
const stepForms: [TakenVerb, FormAction<void>, ButtonVariant][] = [
  ["publish", publishArticleAction, "primary"],
  ["submit", submitArticleAction, "primary"],
  ["republish", republishArticleAction, "primary"],
  ["requestChanges", requestChangesAction, "quiet"],
  ["recall", recallArticleAction, "quiet"],
  ["unspike", unspikeArticleAction, "quiet"],
  ["spike", spikeArticleAction, "danger"],
  ["withdraw", withdrawArticleAction, "danger"],
  ["kill", killArticleAction, "danger"],
];

/** The steps that this person may take with this story now. */
export function stepsFor(user: CurrentUser, story: DeskArticle): Step[] {
  const { state, subject, hasUnpublishedChanges } = story;
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
      ...(verb === "kill" && {
        besides: {
          name: "notice",
          maxLength: noticeLength,
          warning: t("killWarning"),
          label: t("killNotice"),
          hint: t("killNoticeHint"),
        },
      }),
      question: needsReason(verb)
        ? t(`confirm.${verb as "withdraw" | "requestChanges" | "spike" | "kill"}`)
        : null,
    }));
}

/** What may stand in an address as the step just taken, and the events by which the history says so too. */
const doneBy: Record<TakenVerb | "takeBack", EventVerb[]> = {
  // Said once readers have it, which the clock sees to.
  publish: ["article:publish", "article:goLive"],
  takeBack: ["article:takeBack"],
  submit: ["article:submit"],
  approve: ["article:approve"],
  recall: ["article:recall"],
  requestChanges: ["article:requestChanges"],
  spike: ["article:spike"],
  unspike: ["article:unspike"],
  withdraw: ["article:withdraw"],
  kill: ["article:kill"],
  republish: ["article:republish"],
};

/** The step that an address says was just taken, when the newest entry of the history says so too. */
export function stepDone(
  wanted: string | string[] | undefined,
  newest: HistoryEntry | undefined,
): StepTaken | null {
  const event = newest?.event;
  if (typeof wanted !== "string" || !event || !Object.hasOwn(doneBy, wanted)) return null;
  const verb = wanted as keyof typeof doneBy;
  if (!doneBy[verb].includes(event.verb)) return null;
  const isUpdate = event.after && "isUpdate" in event.after && event.after.isUpdate;
  return verb === "publish" && isUpdate ? "update" : verb;
}
