import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import type { ArticleVerb } from "@/newsroom/article/rules";
import {
  publishArticleAction,
  recallArticleAction,
  republishArticleAction,
  requestChangesAction,
  submitArticleAction,
  withdrawArticleAction,
} from "./actions";

/** The server action and the look of each step. */
export const stepForms: Record<ArticleVerb, { action: FormAction<void>; variant: ButtonVariant }> = {
  publish: { action: publishArticleAction, variant: "primary" },
  submit: { action: submitArticleAction, variant: "primary" },
  republish: { action: republishArticleAction, variant: "primary" },
  requestChanges: { action: requestChangesAction, variant: "quiet" },
  recall: { action: recallArticleAction, variant: "quiet" },
  withdraw: { action: withdrawArticleAction, variant: "danger" },
};

/** Buttons in the order of their weight: what most want first, what cannot be unseen last. */
export const stepOrder: ArticleVerb[] = [
  "publish",
  "submit",
  "republish",
  "requestChanges",
  "recall",
  "withdraw",
];
