"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { texts } from "@/messages/texts";
import {
  approveComment,
  closeComments,
  openComments,
  rejectComment,
  undoDecision,
} from "@/newsroom/comment/commands";

/** `name` is only for the sentence that answers. */
const Decision = z.object({ commentId: z.uuid(), name: z.string().max(200).default("") });
const Rejection = Decision.extend({ reason: z.string().trim().min(1, "reasonMissing").max(300) });
const Story = z.object({ articleId: z.string().max(20) });

export const approveCommentAction = formAction(Decision, approveComment, ({ input, language }) =>
  texts(language, "comments")("queue.done.approve", { name: input.name }),
);

export const rejectCommentAction = formAction(Rejection, rejectComment, ({ input, language }) =>
  texts(language, "comments")("queue.done.reject", { name: input.name }),
);

export const undoDecisionAction = formAction(Decision, undoDecision, ({ input, language }) =>
  texts(language, "comments")("queue.done.undo", { name: input.name }),
);

export const closeCommentsAction = formAction(Story, closeComments, ({ language }) =>
  texts(language, "comments")("queue.done.close"),
);

export const openCommentsAction = formAction(Story, openComments, ({ language }) =>
  texts(language, "comments")("queue.done.open"),
);
