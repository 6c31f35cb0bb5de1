import { z } from "zod";
import type { Right } from "@/newsroom/access";
import { emailField } from "@/newsroom/email";
import { line, lines, Ticked } from "@/newsroom/input";
import { tidyLine, tidyLines } from "@/newsroom/storable";
import { availableSteps, type Step, transition } from "@/newsroom/transition";
import type { CommentSettings } from "./settings/rules";
import { maxCommentBytes } from "./text";
import type { Verdict } from "./verdicts";

/** Longest name, in UTF-16 units. */
export const maxNameLength = 80;
/** Longest reason of a rejection, for colleagues, in UTF-16 units. */
export const maxRejectionLength = 300;
/** «شكرًا» may be said by many; a longer text that others have just sent too is worth a look. */
export const shortestSharedText = 20;
/** What refused readers typed may be kept so often for one source; beyond it the browser's way back still has it. */
export const draftLimit = { name: "comment-draft", points: 30, seconds: 600 };
/** How long what a refused reader typed is kept. */
export const draftMinutes = 15;
/** Comments in a page of the queue. */
export const commentsPerPage = 30;

/** Stories among which moderators choose one, those with most waiting. */
export const mostCommentedArticles = 100;

/** Comments that one source may send at a place; places that count in other times count apart. */
export function limitBy({ ratePoints, rateSeconds }: Pick<CommentSettings, "ratePoints" | "rateSeconds">) {
  return { name: `comment-${rateSeconds}`, points: ratePoints, seconds: rateSeconds };
}

/** Where a comment stands; `removed` is what its writer took away, which nobody decides on. */
export const commentStates = ["pending", "approved", "rejected", "removed"] as const;
export type CommentState = (typeof commentStates)[number];

type Moderated = { state: CommentState };

/** What a moderator may do with a comment, by where it stands. */
const commentSteps = {
  approve: { from: { state: ["pending"] }, to: { state: "approved" }, right: "comment:moderate" },
  reject: {
    from: { state: ["pending", "approved"] },
    to: { state: "rejected" },
    right: "comment:moderate",
    demands: ["reason"],
  },
  /** It stays with readers, and its reports are answered. */
  keep: { from: { state: ["approved"] }, to: { state: "approved" }, right: "comment:moderate" },
  undo: { from: { state: ["approved", "rejected"] }, to: { state: "pending" }, right: "comment:moderate" },
  /** What an appeal changes. */
  overturn: { from: { state: ["rejected"] }, to: { state: "approved" }, right: "comment:moderate" },
} as const satisfies Record<string, Step<Moderated, Right>>;
export type Decision = keyof typeof commentSteps;
/** What a moderator decides by herself; an appeal is decided where it is read. */
export type ModerationVerb = Exclude<Decision, "overturn">;

/** The verbs open to a comment in `state`, in the order of their buttons; to keep it is one where readers reported it. */
export function availableModeration(state: CommentState, openReports = 0): ModerationVerb[] {
  return availableSteps(commentSteps, { state }, () => true).filter(
    (verb): verb is ModerationVerb => verb !== "overturn" && (verb !== "keep" || openReports > 0),
  );
}

/**
 * Where `verb` leads from `state`. Throws `conflict` when somebody else has decided meanwhile, `invalid` without the
 * reason that a rejection needs.
 */
export function moderate(state: CommentState, verb: Decision, reason: string | null): CommentState {
  const step: Step<Moderated, Right> = commentSteps[verb];
  return transition(step, { state }, { reason }, "comment.alreadyDecided").state;
}

/** What a reader types, as a form carries it. Messages are keys below `errors`. */
export const CommentForm = z.object({
  articleId: line(20),
  parentId: z.uuid().nullable().catch(null),
  name: line(maxNameLength, { missing: "comment.nameMissing", tooLong: "comment.nameTooLong" }),
  email: emailField("comment.emailMissing", "comment.emailWrong"),
  text: z
    .string()
    .max(maxCommentBytes, "comment.textTooLong")
    .transform(tidyLines)
    .pipe(z.string().min(1, "comment.textMissing")),
  /** The trap: a field that people do not see. */
  website: z.string().transform(tidyLine).catch(""),
  /** Seconds from opening to sending; only the enhancement script fills it, since pages are cached for long. */
  seconds: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  /** Of a second sending: that she has seen what was found in these words (`warningMark`). */
  warned: line(100).optional().catch(undefined),
});
export type CommentForm = z.output<typeof CommentForm>;

export const CommentChosen = z.object({ commentId: z.uuid() });
export type CommentChosen = z.output<typeof CommentChosen>;
/** A comment in the version that was seen; without one it is decided on as it stands. */
export const CommentSeen = CommentChosen.extend({ version: z.coerce.number().int().positive().optional() });
export type CommentSeen = z.output<typeof CommentSeen>;
/** With one of the edition's reasons, or in words for colleagues. */
export const CommentToReject = CommentSeen.extend({
  reasonId: z.uuid().nullish().catch(null),
  reason: lines(maxRejectionLength).optional(),
});
export type CommentToReject = z.output<typeof CommentToReject>;
/** What is set apart from a story's other comments, or is no more. */
export const CommentToSetApart = CommentSeen.extend({ isOn: Ticked });
export type CommentToSetApart = z.output<typeof CommentToSetApart>;
/** What the newsroom answers, in its own name or as who wrote the story. */
export const CommentAnswer = CommentChosen.extend({
  text: z
    .string()
    .max(maxCommentBytes, "comment.textTooLong")
    .transform(tidyLines)
    .pipe(z.string().min(1, "comment.textMissing")),
  as: z.enum(["staff", "writer"]),
});
export type CommentAnswer = z.output<typeof CommentAnswer>;

/** A comment in the version that was seen, as a list's boxes carry it. */
const SeenTogether = z
  .string()
  .regex(/^[0-9a-f-]{36} [1-9]\d{0,8}$/, "invalid")
  .transform((text) => {
    const [commentId = "", version] = text.split(" ");
    return { commentId, version: Number(version) };
  });
/** Comments that one decision is made on at once. */
const mostTogether = 100;
export const ManyToDecide = z.object({
  verb: z.enum(["approve", "reject"]),
  comments: z.array(SeenTogether).min(1, "bulk.none").max(mostTogether, "bulk.tooMany"),
  reasonId: z.uuid().nullish().catch(null),
  reason: lines(maxRejectionLength).optional(),
});
export type ManyToDecide = z.output<typeof ManyToDecide>;
/** A story whose comments are closed or opened. */
export const CommentsChosen = z.object({ articleId: line(20) });
export type CommentsChosen = z.output<typeof CommentsChosen>;

/** What a reader typed, as it was typed. */
export const TypedComment = z.object({
  parentId: z.string(),
  name: z.string(),
  email: z.string(),
  text: z.string(),
});
export type TypedComment = z.output<typeof TypedComment>;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why it was refused: keys below `errors`, and the HTTP status of the answer. */
export const CommentRefusal = z.object({
  status: z.int(),
  messageKey: z.string(),
  values: Values,
  problems: z.array(z.object({ field: z.string(), messageKey: z.string(), values: Values.optional() })),
});
export type CommentRefusal = z.output<typeof CommentRefusal>;

/** A comment as its author sees it, wherever it stands. */
export type OwnComment = {
  id: string;
  articleId: string;
  name: string;
  text: string;
  createdAt: Date;
  state: CommentState;
};

/** A comment as a moderator sees it; `headline` is the one that readers have, and may be empty. */
export type CommentInQueue = OwnComment & {
  headline: string;
  edition: string;
  email: string;
  verdicts: Verdict[];
  version: number;
  editedAt: Date | null;
  standing: "reader" | "staff" | "writer";
  isHeld: boolean;
  isFeatured: boolean;
  isPinned: boolean;
  openReports: number;
  /** What its readers said of it, while nobody has answered them. */
  reports: { ground: string; count: number; words: string[] }[];
  decidedAt: Date | null;
  decidedByName: string | null;
  /** The edition's reason, and what was added for colleagues. */
  reasonLabel: string | null;
  reason: string | null;
  parentName: string | null;
  parentText: string | null;
};

/** A story as the queue names it. */
export type CommentedArticle = { id: string; headline: string; isOpenForComments: boolean };

/** Comments with which a page of a story's readers is full; answers that come later still stand with what they answer. */
export const commentsPerReadersPage = 25;

/** In which order readers have a story's comments; answers stay with what they answer. */
export const commentSorts = ["newest", "oldest", "useful"] as const;
export type CommentSort = (typeof commentSorts)[number];

/** The pages that stand below the story itself, first and last: so many comments at least, where there are as many. */
export function newestPages(pages: number): [number, number] {
  return [Math.max(1, pages - 1), pages];
}
