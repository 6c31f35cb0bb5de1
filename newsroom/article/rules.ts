import { z } from "zod";
import type { ArticleSubject } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { lettersRemoved } from "@/newsroom/content/words";
import { changeTold, demandTold } from "@/newsroom/correction/rules";
import { type ByEdition, EditionKey } from "@/newsroom/edition/rules";
import type { NewsroomEvent } from "@/newsroom/events";
import type { FlagKind } from "@/newsroom/flag/rules";
import { line, lines } from "@/newsroom/input";
import { longestSearch } from "@/newsroom/paging";
import type { Promised } from "@/newsroom/promise/rules";
import { Tab } from "@/newsroom/sitting/input";
import type { Holder } from "@/newsroom/sitting/rules";
import {
  type ArticleState,
  type ArticleStates,
  type EndKind,
  endKinds,
  type WorkState,
  workStates,
} from "./steps";

/** Longest reason given with a step, in UTF-16 units. */
export const maxReasonLength = 2000;
/** Bytes of a save. The database keeps at most two million of a story, counted with the spaces it writes into JSON. */
export const maxSaveBytes = 1_700_000;

/** How long a publication may be taken back before readers have it. */
export const secondsToTakeBack = 10;
/** Milliseconds of writing without a revision, after which one is cut by itself before words are replaced. */
export const longestUncut = 10 * 60_000;
/** Letters that a save takes away at once from which on what it replaces is cut first; of short texts half is as much. */
const largeRemoval = { letters: 40, share: 0.5, fewest: 10 };

/** Whether replacing one text by the other takes much away that somebody may want back. */
export function isLargeRemoval(before: string, after: string): boolean {
  const removed = lettersRemoved(before, after);
  const { letters, share, fewest } = largeRemoval;
  return removed >= letters || (removed >= fewest && removed >= before.length * share);
}

const articleId = line(20);
const version = z.coerce.number().int().min(1);
const reason = lines(maxReasonLength, { tooLong: "reasonTooLong" }).nullish();

export const ArticleToCreate = z.object({
  edition: EditionKey,
  /** The story that this one tells in another edition. */
  translationOf: articleId.optional(),
  content: ArticleContent.optional(),
  /** What it begins with, where no content is given. */
  templateId: z.uuid().optional(),
  /** The name under which a device began it: begun again under the same one, it is the same story. */
  begunAs: z.uuid().optional(),
});
export type ArticleToCreate = z.output<typeof ArticleToCreate>;

/** A story that a device began by itself; its words come with the first save. */
export const StoryToBegin = z.object({ edition: EditionKey, begunAs: z.uuid() });

/** A step on the story whatever its words: a withdrawal does not wait for somebody's typing. */
export const StoryStep = z.object({ articleId, reason });
export type StoryStep = z.output<typeof StoryStep>;

/** Letters of what readers are told with a kill. */
export const noticeLength = 500;

/** A kill; `notice` is what readers are told besides that it was recalled. */
export const StoryToKill = StoryStep.extend({
  notice: lines(noticeLength, { tooLong: "noticeTooLong" }).nullish(),
});
export type StoryToKill = z.output<typeof StoryToKill>;

/** A story of whose words, as they were seen, another one is begun. */
export const StoryToDuplicate = z.object({ articleId, version });
export type StoryToDuplicate = z.output<typeof StoryToDuplicate>;

/** A step on the words that somebody saw: `version` is theirs. */
export const WordsStep = z.object({ articleId, version, reason });
export type WordsStep = z.output<typeof WordsStep>;

/** When a publication goes to readers: after the seconds in which it can be taken back, at once, or in time to come. */
export const publishTimes = ["soon", "urgent", "later"] as const;

/** What the desk publishes: the words that were seen, and how readers are told of them. */
export const WordsToPublish = WordsStep.extend(changeTold);
export type WordsToPublish = z.output<typeof WordsToPublish>;

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
    endsAs: z.enum(endKinds).optional(),
    ...changeTold,
  })
  .superRefine(demandTold)
  .refine(({ version: words, revisionId }) => (words === undefined) !== (revisionId === undefined), {
    error: "invalid",
    path: ["version"],
  });
export type ArticlePublication = z.output<typeof ArticlePublication>;

/** A story as a form names it. */
export const StoryChosen = z.object({ articleId });
export type StoryChosen = z.output<typeof StoryChosen>;

/** At which other time what is promised of a story goes live, by the newsroom's clock (`2026-08-02T14:00`). */
export const PromiseToMove = StoryChosen.extend({ at: line(20, { missing: "timePast" }) });
export type PromiseToMove = z.output<typeof PromiseToMove>;

/** A promise that goes live at another time than it was to. */
export type MovedPromise = { title: string; goLiveAt: Date };

/** When what readers have of a story ends, by the newsroom's clock (`2026-08-02T14:00`), and how. */
export const EndToSet = StoryChosen.extend({
  at: line(20, { missing: "timePast" }),
  as: z.enum(endKinds),
});
export type EndToSet = z.output<typeof EndToSet>;

export const WordsToSave = z.strictObject({
  articleId,
  basedOn: z.number().int().min(1),
  content: ArticleContent,
  /** After a conflict: the version that these words replace is first kept as a revision. */
  keepOther: z.boolean().default(false),
  /** With it: what one's own words were before a choice was made; kept as a revision too. */
  unchosen: ArticleContent.optional(),
  /** The window they come from; a program has none. */
  tab: Tab.optional(),
});
export type WordsToSave = z.input<typeof WordsToSave>;

/** What a save answers: the new version, the words in its way, or who holds the text; `isOwn`: the same person. */
export type SaveOutcome =
  | { kind: "saved"; version: number; savedAt: Date }
  | { kind: "held"; by: Pick<Holder, "name" | "isOwn"> }
  | ({ kind: "conflict"; isOwn: boolean } & SavedWords);

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
    /** Translations and copies of the same news share it. */
    newsId: string;
    createdBy: string | null;
    createdAt: Date;
    publishedRevisionId: string | null;
    slug: string | null;
    killNotice: string | null;
    isOpenForComments: boolean;
    /** Since when it stands on no front; null while it may. */
    leftFrontsAt: Date | null;
    embargoUntil: Date | null;
    embargoNote: string | null;
    /** Words that its editors asked for; null where they left that open. */
    commissionedWords: number | null;
  };
  state: ArticleState;
  subject: ArticleSubject;
  version: number;
  content: ArticleContent;
  /** What its plan calls it; null for a story without one. */
  slugLine: string | null;
  now: Date;
};

/** A line of a story's history, newest first; `event` is null where an older version wrote another shape. */
export type HistoryEntry = {
  id: number;
  verb: string;
  reason: string | null;
  createdAt: Date;
  actorId: string | null;
  /** Null for who has no account, and where it may not be told. */
  actorName: string | null;
  event: NewsroomEvent | null;
};

/** A story as the desk shows it. */
export type DeskArticle = Omit<LoadedArticle, "now"> &
  SavedWords & {
    hasUnpublishedChanges: boolean;
    /** In review, and every stage of its section is passed. */
    isApproved: boolean;
    /** Planned, and nothing of it is written yet. */
    isPlanned: boolean;
    /** Of a withdrawal or a kill: when the edge cache confirmed it, null while it has not; undefined where nothing is to be said. */
    edgeConfirmedAt: Date | null | undefined;
    /** Of the revision that readers have, or had last. */
    publishedNumber: number | null;
    /** When words that are promised go live; `seconds` from now by the database's clock. */
    promise: { goLiveAt: Date; seconds: number } | null;
    /** The promise by which readers got what they have; null where none was made. */
    kept: Promised | null;
    /** When what readers have ends by itself, or ended; null where nothing was promised. */
    end: { at: Date; as: EndKind; endedAt: Date | null } | null;
    /** Until when its words stay in the newsroom, and whose wish that is. */
    embargo: { until: Date; note: string } | null;
  };

/** What somebody who publishes should have seen, though nothing of it stands in the way. */
export type PublicationWarning = "sameWords" | "wasWithdrawn" | "noStandfirst" | "noLeadPicture" | "noTopics";

/** What is unusual about the words as they would go to readers, the weightiest first. */
export function publicationWarnings(
  story: Pick<DeskArticle, "content" | "hasUnpublishedChanges"> & { state: ArticleStates },
): PublicationWarning[] {
  const { content, hasUnpublishedChanges, state } = story;
  const found: Record<PublicationWarning, boolean> = {
    sameWords: state.publicState === "published" && !hasUnpublishedChanges,
    wasWithdrawn: state.publicState === "withdrawn",
    noStandfirst: content.standfirst.trim() === "",
    noLeadPicture: content.leadPicture === null,
    noTopics: content.topicIds.length === 0,
  };
  return (Object.keys(found) as PublicationWarning[]).filter((warning) => found[warning]);
}
