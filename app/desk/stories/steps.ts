import type { CurrentUser } from "@/app/auth";
import type { Step } from "@/components/desk/story/step-panel";
import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import type { getArticle } from "@/newsroom/article/queries";
import { type ArticleVerb, articleVerbs, availableVerbs, demandsOf } from "@/newsroom/article/rules";
import {
  publishArticleAction,
  recallArticleAction,
  republishArticleAction,
  requestChangesAction,
  submitArticleAction,
  withdrawArticleAction,
} from "./actions";

/** The server action and the look of each step, in the order of their weight: what cannot be unseen comes last. */
const stepForms: [ArticleVerb, FormAction<void>, ButtonVariant][] = [
  ["publish", publishArticleAction, "primary"],
  ["submit", submitArticleAction, "primary"],
  ["republish", republishArticleAction, "primary"],
  ["requestChanges", requestChangesAction, "quiet"],
  ["recall", recallArticleAction, "quiet"],
  ["withdraw", withdrawArticleAction, "danger"],
];

type Story = Awaited<ReturnType<typeof getArticle>>;

/** The steps that this person may take with this story now. */
export function stepsFor(user: CurrentUser, { state, subject, hasUnpublishedChanges }: Story): Step[] {
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
      question: demandsOf(verb).needsReason ? t(`confirm.${verb as "withdraw" | "requestChanges"}`) : null,
    }));
}

type Entry = { verb: string; before: unknown };

/** The step that an address says was just taken, when the newest entry of the history says so too. */
export function stepDone(wanted: string | string[] | undefined, newest: Entry | undefined) {
  const verb = articleVerbs.find((each) => each === wanted);
  if (!verb || newest?.verb !== `article:${verb}`) return null;
  const { publicState } = (newest.before ?? {}) as { publicState?: string };
  return verb === "publish" && publicState === "published" ? "update" : verb;
}
