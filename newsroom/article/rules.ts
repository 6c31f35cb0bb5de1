import { z } from "zod";
import type { ArticleSubject } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { EditionKey } from "@/newsroom/edition/rules";
import type { NewsroomEvent } from "@/newsroom/events";
import { line, lines } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import { type ArticleState, type ArticleStates, workStates } from "./steps";

/** Longest reason given with a step, in UTF-16 units. */
export const maxReasonLength = 2000;
/** Bytes of a save. The database keeps at most two million of a story, counted with the spaces it writes into JSON. */
export const maxSaveBytes = 1_700_000;

/** Stories in a page of the desk's list. */
export const articlesPerPage = 25;

const articleId = line(20);
const version = z.coerce.number().int().min(1);
const reason = lines(maxReasonLength, { tooLong: "reasonTooLong" }).nullish();

export const ArticleToCreate = z.object({
  edition: EditionKey,
  /** The story that this one tells in another edition. */
  translationOf: articleId.optional(),
  content: ArticleContent.optional(),
});
export type ArticleToCreate = z.output<typeof ArticleToCreate>;

/** A step on the story whatever its words: a withdrawal does not wait for somebody's typing. */
export const StoryStep = z.object({ articleId, reason });
export type StoryStep = z.output<typeof StoryStep>;

/** A step on the words that somebody saw: `version` is theirs. */
export const WordsStep = z.object({ articleId, version, reason });
export type WordsStep = z.output<typeof WordsStep>;

/**
 * What readers are to have, and when: the working copy at a version, of which a revision is cut, or a revision. `at`
 * in the future makes it a promise; `until` ends it by itself.
 */
export const ArticlePublication = z
  .object({
    articleId,
    version: version.optional(),
    revisionId: z.uuid().optional(),
    at: z.coerce.date().optional(),
    until: z.coerce.date().optional(),
  })
  .refine(({ version: words, revisionId }) => (words === undefined) !== (revisionId === undefined), {
    error: "invalid",
    path: ["version"],
  });
export type ArticlePublication = z.output<typeof ArticlePublication>;

export const WordsToSave = z.strictObject({
  articleId,
  basedOn: z.number().int().min(1),
  content: ArticleContent,
  /** After a conflict: the version that these words replace is first kept as a revision. */
  keepOther: z.boolean().default(false),
});
export type WordsToSave = z.input<typeof WordsToSave>;

/** What a save answers: the new version, or the other words that stand in its way. */
export type SaveOutcome =
  | { kind: "saved"; version: number; savedAt: Date }
  | ({ kind: "conflict" } & SavedWords);

export const RevisionToSave = z.object({ articleId, version });
export type RevisionToSave = z.output<typeof RevisionToSave>;

export const RevisionToRestore = z.object({ articleId, version, number: z.coerce.number().int().min(1) });
export type RevisionToRestore = z.output<typeof RevisionToRestore>;

/** A cut of the working copy: 1, 2, 3 … within its story. */
export type RevisionNumber = { number: number };

/** A revision as lists show it, without its words. */
export type ListedRevision = RevisionNumber & {
  id: string;
  reason: "submitted" | "approved" | "published" | "saved" | "restored";
  createdAt: Date;
  createdByName: string | null;
  isPublished: boolean;
};

/** A working copy as it stands, and who saved it. */
export type SavedWords = {
  version: number;
  content: ArticleContent;
  savedAt: Date;
  savedByName: string | null;
};

/** A story with its working copy, as commands load it; `now` is the database's. */
export type LoadedArticle = {
  row: ArticleState & {
    id: string;
    edition: string;
    translationGroupId: string;
    createdBy: string | null;
    createdAt: Date;
    publishedRevisionId: string | null;
    slug: string | null;
    isOpenForComments: boolean;
  };
  state: ArticleState;
  subject: ArticleSubject;
  version: number;
  content: ArticleContent;
  now: Date;
};

/** A line of a story's history, newest first; `event` is null where an older version wrote another shape. */
export type HistoryEntry = {
  id: number;
  verb: string;
  reason: string | null;
  createdAt: Date;
  actorId: string | null;
  /** Null for who has no account. */
  actorName: string | null;
  event: NewsroomEvent | null;
};

/** A story as the desk shows it. */
export type DeskArticle = Omit<LoadedArticle, "now"> &
  SavedWords & {
    hasUnpublishedChanges: boolean;
    /** Of a withdrawal: when the edge cache confirmed it, null while it has not; undefined where nothing is to be said. */
    edgeConfirmedAt: Date | null | undefined;
  };

/** A story as the desk's lists show it. */
export type ListedArticle = ArticleStates & {
  id: string;
  edition: string;
  headline: string;
  hasUnpublishedChanges: boolean;
  sectionName: string | null;
  savedAt: Date;
  savedByName: string | null;
  workStateAt: Date;
};

/** How the desk names where a story is, in one word each for readers and for the work. */
export type ArticleStanding =
  | "draft"
  | "in_review"
  | "changes_requested"
  | "published"
  | "published_with_changes"
  | "withdrawn";

/** The standing shown in lists. `hasUnpublishedChanges` is computed by the query, never stored. */
export function standingOf(state: ArticleStates, hasUnpublishedChanges: boolean): ArticleStanding {
  if (state.workState !== "draft") return state.workState;
  if (state.publicState === "withdrawn") return "withdrawn";
  if (state.publicState === "published")
    return hasUnpublishedChanges ? "published_with_changes" : "published";
  return "draft";
}

/** Where the stories of a list may be asked to stand. */
export const wantedStandings = [...workStates, "published", "withdrawn"] as const;

/** Since when the stories of a list may be asked to have changed, in days back from now. */
export const wantedDays = { day: 1, week: 7, month: 30 } as const;
export const wantedPeriods = ["day", "week", "month"] as const satisfies (keyof typeof wantedDays)[];

const none = z.literal("").transform(() => undefined);

/** What the address of a list of stories may ask for; nonsense in it is left out rather than refused. */
export const StoriesWanted = z.object({
  scope: z.enum(["mine", "waiting", "everything"]).optional().catch(undefined),
  search: line(longestSearch).optional().catch(undefined),
  edition: EditionKey.or(none).optional().catch(undefined),
  status: z.enum(wantedStandings).or(none).optional().catch(undefined),
  section: z.uuid().or(none).optional().catch(undefined),
  person: z.uuid().or(none).optional().catch(undefined),
  since: z.enum(wantedPeriods).or(none).optional().catch(undefined),
  /** Where the page before ended. */
  after: line(60).optional().catch(undefined),
});
export type StoriesWanted = z.output<typeof StoriesWanted>;
