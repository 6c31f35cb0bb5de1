"use server";
import { loggedError } from "@/app/_answers/logged-error";
import { formAction, readAction } from "@/app/form-action";
import type { ManyReport } from "@/components/desk/comment/use-many.client";
import type { FormState } from "@/components/ui/form-state";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import { decideAppeal } from "@/newsroom/appeal/deciding";
import { AppealToDecide } from "@/newsroom/appeal/input";
import { answerComment } from "@/newsroom/comment/answering";
import { closeComments, openComments } from "@/newsroom/comment/commands";
import { getCommentContext } from "@/newsroom/comment/context";
import { approveComment, keepComment, rejectComment, undoDecision } from "@/newsroom/comment/deciding";
import { featureComment, pinComment } from "@/newsroom/comment/featuring";
import { decideMany } from "@/newsroom/comment/many";
import {
  CommentAnswer,
  CommentChosen,
  CommentSeen,
  CommentsChosen,
  CommentToReject,
  CommentToSetApart,
  ManyToDecide,
  type ModerationVerb,
} from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";

type Said = { typed: FormState["values"]; language: Language };

const say =
  (verb: ModerationVerb | "close" | "open" | "answer") =>
  ({ typed, language }: Said) =>
    texts(language, "comments")(`queue.done.${verb}`, { name: String(typed.name) });
const sayApart =
  (on: "feature" | "pin") =>
  ({ input, language }: { input: CommentToSetApart; language: Language }) =>
    texts(language, "comments")(`queue.done.${input.isOn ? on : (`un${on}` as const)}`);

export const approveCommentAction = formAction(CommentSeen, approveComment, say("approve"));
export const rejectCommentAction = formAction(CommentToReject, rejectComment, say("reject"));
export const keepCommentAction = formAction(CommentSeen, keepComment, say("keep"));
export const undoDecisionAction = formAction(CommentSeen, undoDecision, ({ typed, language, result }) =>
  texts(language, "comments")(`queue.done.${result === "approved" ? "undoToReaders" : "undo"}`, {
    name: String(typed.name),
  }),
);
export const closeCommentsAction = formAction(CommentsChosen, closeComments, say("close"));
export const openCommentsAction = formAction(CommentsChosen, openComments, say("open"));
export const featureCommentAction = formAction(CommentToSetApart, featureComment, sayApart("feature"));
export const pinCommentAction = formAction(CommentToSetApart, pinComment, sayApart("pin"));
export const answerCommentAction = formAction(CommentAnswer, answerComment, say("answer"));
export const readContextAction = readAction(CommentChosen, getCommentContext);
export const decideAppealAction = formAction(AppealToDecide, decideAppeal, ({ input, language }) =>
  texts(language, "comments")(`queue.appeal.done.${input.outcome}`),
);

/** One decision about many comments; what failed is told with its reason. */
export const decideManyAction = formAction(
  ManyToDecide,
  async (user, wanted): Promise<ManyReport> => {
    const { done, failed } = await decideMany(user, wanted);
    return {
      done,
      failed: failed.map(({ commentId, error: cause }) => ({
        commentId,
        reason: problemText(user.language, loggedError("a decision on one of many comments failed", cause)),
      })),
    };
  },
  ({ result, language }) => texts(language, "comments")("queue.bulk.done", { count: result.done.length }),
);
