import { z } from "zod";
import type { CommentState } from "@/newsroom/comment/rules";
import { maxCommentBytes } from "@/newsroom/comment/text";
import type { PolicyParagraph } from "@/newsroom/comment-policy/rules";
import { emailField } from "@/newsroom/email";
import { line, lines, Ticked } from "@/newsroom/input";
import type { SanctionKind } from "@/newsroom/sanction/rules";

/** Hours for which a link that confirms somebody who comments is good. */
export const confirmHours = 24;
/** Days for which a browser that opened such a link is known. */
export const commenterDays = 60;
/** Minutes after sending in which a comment's writer may change its words. */
export const editMinutes = 5;
/** Hours in which an appeal is answered. */
export const appealHours = 48;
/** Longest words of an appeal, in UTF-16 units. */
export const maxAppealLength = 1_000;
/** Links that one source may ask for. */
export const linkLimit = { name: "commenter-link", points: 10, seconds: 3_600 };
/** Letters with a link that one mailbox gets within the time for which a link is good, whoever asks. */
export const mailboxLinks = 3;
/** Changes of her comments that one source may send. */
export const changeLimit = { name: "commenter-change", points: 60, seconds: 600 };
/** Comments that her page shows, the newest; all are in what she downloads. */
export const mostOwnShown = 100;

/** Of what she is written to, and may leave. */
export const letterKinds = ["answers", "decisions"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Somebody who has confirmed by mail that she is who comments. */
export type Commenter = { id: string; email: string; name: string; edition: string };

/** A comment as its writer sees it, wherever it stands. */
export type OwnCommentShown = {
  id: string;
  articleId: string;
  /** Empty while readers do not have the story. */
  headline: string;
  isStoryPublic: boolean;
  text: string;
  name: string;
  state: CommentState;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  decidedAt: Date | null;
  /** What she is told of why it was rejected, and the policy's paragraph as it stood then. */
  line: string | null;
  paragraph: PolicyParagraph | null;
  isEditable: boolean;
};

/** An appeal as who sent it sees it. */
export type OwnAppeal = {
  commentId: string;
  version: number;
  words: string;
  createdAt: Date;
  dueAt: Date;
  outcome: "upheld" | "overturned" | null;
  answer: string | null;
};

/** What stands between somebody and her next comment. */
export type OwnSanction = {
  id: string;
  kind: SanctionKind;
  until: Date | null;
  line: string;
  createdAt: Date;
};

/** Of what somebody is written to. */
export type OwnChoices = { wantsAnswers: boolean; wantsDecisions: boolean };

const own = { commentId: z.uuid() };

export const LinkWanted = z.object({ email: emailField("comment.emailMissing", "comment.emailWrong") });
export type LinkWanted = z.output<typeof LinkWanted>;
export const LinkOpened = z.object({ token: line(64) });
export type LinkOpened = z.output<typeof LinkOpened>;
export const OwnChosen = z.object(own);
export type OwnChosen = z.output<typeof OwnChosen>;
export const OwnEdited = z.object({
  ...own,
  /** Which words were on the page that sent these. */
  version: z.coerce.number().int().min(1),
  text: lines(maxCommentBytes, { missing: "comment.textMissing", tooLong: "comment.textTooLong" }),
});
export type OwnEdited = z.output<typeof OwnEdited>;
export const AppealSent = z.object({
  ...own,
  words: lines(maxAppealLength, { missing: "comment.appealMissing" }),
});
export type AppealSent = z.output<typeof AppealSent>;
export const WarningSeen = z.object({ sanctionId: z.uuid() });
export type WarningSeen = z.output<typeof WarningSeen>;
export const LettersChosen = z.object({ wantsAnswers: Ticked, wantsDecisions: Ticked });
export type LettersChosen = z.output<typeof LettersChosen>;
export const ErasureSent = z.object({ isSure: z.literal("on", "comment.eraseUnsure") });
export type ErasureSent = z.output<typeof ErasureSent>;
