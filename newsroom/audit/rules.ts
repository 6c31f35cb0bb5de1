import { z } from "zod";
import type { EventVerb } from "@/newsroom/events";
import { isUuid, line } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";

/** Lines of the history on a page. */
export const auditPerPage = 50;

/** For how many months the history may be kept; nothing for ever. The database refuses other numbers below a year. */
export const keptMonths = [12, 24, 36, 60, 120] as const;

/** The kinds of what is changed, in the order of the list's filter: the nouns of the verbs. */
export const auditKinds = [
  "article",
  "note",
  "comment",
  "commentRule",
  "commentReason",
  "commentPolicy",
  "appeal",
  "wordList",
  "sanction",
  "picture",
  "front",
  "urgent",
  "section",
  "topic",
  "byline",
  "template",
  "view",
  "page",
  "redirect",
  "style",
  "fitness",
  "outlet",
  "user",
  "history",
  "demonstration",
] as const;

/**
 * Kept however short the history is: what readers were given, who let it pass, and what was taken from them is the outlet's
 * record. `keep_history` in db/migrations has the same (a test holds them together).
 */
export const recordVerbs = [
  "article:publish",
  // Who promised what the clock gave, and who had let it pass.
  "article:schedule",
  "article:takeBack",
  "article:movePromise",
  "article:goLive",
  "article:update",
  "article:approve",
  "article:withdraw",
  "article:end",
  "article:leaveFronts",
  "article:republish",
  "article:kill",
  "article:setEmbargo",
  "article:liftEmbargo",
  "article:correct",
  "article:amendCorrection",
  "article:takeBackCorrection",
  "outlet:keepHistory",
] as const satisfies EventVerb[];

/** In the address: whose changes are wanted that nobody made, such as those of the clock. */
export const nobody = "nobody";

const day = z.iso.date().optional().catch(undefined);

/** The history as an address asks for it; what is nonsense asks for nothing. */
export const AuditWanted = z.object({
  /** Words of a reason, of what was before or is after, or of a story's headline; or the id of what was changed. */
  q: line(longestSearch).optional().catch(undefined),
  person: z
    .string()
    .refine((id) => id === nobody || isUuid(id))
    .optional()
    .catch(undefined),
  kind: z.enum(auditKinds).optional().catch(undefined),
  /** What was changed. */
  of: line(100).optional().catch(undefined),
  signIn: z
    .string()
    .regex(/^[\da-f]{12}$/)
    .optional()
    .catch(undefined),
  /** First and last day, by the desk's clock. */
  from: day,
  to: day,
  /** The line that the page before ended with. */
  after: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type AuditWanted = z.output<typeof AuditWanted>;

/** The forms in which the history is given away. */
export const auditFormats = ["csv", "json"] as const;
export const AuditToExport = AuditWanted.extend({ format: z.enum(auditFormats).catch("csv") });
export type AuditToExport = z.output<typeof AuditToExport>;

/** An empty choice keeps it for ever. */
export const HistoryToKeep = z.object({
  months: z
    .union([z.literal("").transform(() => null), z.coerce.number().pipe(z.literal(keptMonths))])
    .default(null),
});
export type HistoryToKeep = z.output<typeof HistoryToKeep>;

/** A line of the history. */
export type AuditLine = {
  id: number;
  verb: string;
  kind: string;
  subjectId: string;
  actorId: string | null;
  /** As the person is called now; for who has no account, the name of the kind of work, such as `job:keep_time`. */
  actorName: string | null;
  signIn: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
  createdAt: Date;
};

/** What a line is about, as people call it, and its page in the desk; of a front its edition. */
export type AuditSubject = { label: string; href: string | null; edition?: string };

/** Parts of a change that name something else by its id, and of which kind that is. */
export const namesOther: Partial<Record<string, string>> = {
  userId: "user",
  userIds: "user",
  personIds: "user",
  assigneeId: "user",
  approvedBy: "user",
  promisedBy: "user",
  withheld: "article",
  person: "user",
  articleId: "article",
  pictureId: "picture",
  replacedBy: "picture",
  sectionId: "section",
  topicId: "topic",
  mergedInto: "topic",
};
