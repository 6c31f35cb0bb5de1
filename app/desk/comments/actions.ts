"use server";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import {
  approveComment,
  closeComments,
  openComments,
  rejectComment,
  undoDecision,
} from "@/newsroom/comment/commands";
import { CommentChosen, CommentsChosen, CommentToReject } from "@/newsroom/comment/rules";

export const approveCommentAction = formAction(CommentChosen, approveComment, ({ typed, language }) =>
  texts(language, "comments")("queue.done.approve", { name: String(typed.name) }),
);

export const rejectCommentAction = formAction(CommentToReject, rejectComment, ({ typed, language }) =>
  texts(language, "comments")("queue.done.reject", { name: String(typed.name) }),
);

export const undoDecisionAction = formAction(CommentChosen, undoDecision, ({ typed, language }) =>
  texts(language, "comments")("queue.done.undo", { name: String(typed.name) }),
);

export const closeCommentsAction = formAction(CommentsChosen, closeComments, ({ language }) =>
  texts(language, "comments")("queue.done.close"),
);

export const openCommentsAction = formAction(CommentsChosen, openComments, ({ language }) =>
  texts(language, "comments")("queue.done.open"),
);
