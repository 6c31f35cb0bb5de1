"use server";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import {
  approveComment,
  closeComments,
  openComments,
  rejectComment,
  undoDecision,
} from "@/newsroom/comment/commands";
import {
  CommentChosen,
  CommentsChosen,
  CommentToReject,
  type ModerationVerb,
} from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";

const say =
  (verb: ModerationVerb | "close" | "open") =>
  ({ typed, language }: { typed: FormState["values"]; language: Language }) =>
    texts(language, "comments")(`queue.done.${verb}`, { name: String(typed.name) });

export const approveCommentAction = formAction(CommentChosen, approveComment, say("approve"));
export const rejectCommentAction = formAction(CommentToReject, rejectComment, say("reject"));
export const undoDecisionAction = formAction(CommentChosen, undoDecision, say("undo"));
export const closeCommentsAction = formAction(CommentsChosen, closeComments, say("close"));
export const openCommentsAction = formAction(CommentsChosen, openComments, say("open"));
