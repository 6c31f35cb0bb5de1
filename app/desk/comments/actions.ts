"use server";
import { formAction } from "@/app/form-action";
import type { FormState } from "@/components/ui/form-state";
import { texts } from "@/messages/texts";
import { closeComments, openComments } from "@/newsroom/comment/commands";
import { approveComment, keepComment, rejectComment, undoDecision } from "@/newsroom/comment/deciding";
import { CommentSeen, CommentsChosen, CommentToReject, type ModerationVerb } from "@/newsroom/comment/rules";
import type { Language } from "@/newsroom/language/rules";

const say =
  (verb: ModerationVerb | "close" | "open") =>
  ({ typed, language }: { typed: FormState["values"]; language: Language }) =>
    texts(language, "comments")(`queue.done.${verb}`, { name: String(typed.name) });

export const approveCommentAction = formAction(CommentSeen, approveComment, say("approve"));
export const rejectCommentAction = formAction(CommentToReject, rejectComment, say("reject"));
export const keepCommentAction = formAction(CommentSeen, keepComment, say("keep"));
export const undoDecisionAction = formAction(CommentSeen, undoDecision, say("undo"));
export const closeCommentsAction = formAction(CommentsChosen, closeComments, say("close"));
export const openCommentsAction = formAction(CommentsChosen, openComments, say("open"));
