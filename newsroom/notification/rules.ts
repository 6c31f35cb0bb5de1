import type { TakenVerb } from "@/newsroom/article/steps";

/** How far the bell counts. */
export const unreadLimit = 99;
/** Days after which the bell forgets what was read, and what nobody has read. */
export const daysInBell = { read: 30, unread: 90 };
/** Hour of the newsroom's day at which the letter of the day is written, and news in it at the most. */
export const dailyHour = 8;
export const mostInDaily = 100;

/** What became of a topic that a story's writer missed; `topicAside`: it was made, and the story stands still. */
export type TopicNews = "topicProposed" | "topicApproved" | "topicAside" | "topicRefused";
/** Whether what is told with such news is a topic's name, and not what a person wrote. */
const isOfTopic = (verb: NewsVerb | PictureNews | FrontNews): verb is TopicNews => verb.startsWith("topic");

/** News of notes. */
export const noteNews: ReadonlySet<string> = new Set([
  "noteMention",
  "noteAnswer",
  "noteGuest",
] satisfies NoteNews[]);
/** Whether the words told with such news are for the desk alone: letters lie with others, and notes quote drafts and flags what is wrong with one. */
export const staysInside = (verb: NewsVerb): boolean => noteNews.has(verb) || verb === "flagRaised";

/** What a stranger sees of a step when it should show: other words or none, something still, or no site at all. */
export type ProofNews = "notLive" | "notGone" | "siteUnreachable";
/** What became of a correction: of one's own story, or of the same story in another edition. */
export type CorrectionNews = "corrected" | "siblingCorrected" | "siblingAmended" | "siblingTakenBack";
/** That what was promised for a time came over a minute after it, or has not come; `textLate`: nobody has handed in what was to be written by then. */
export type TimeNews = "late" | "overdue" | "endLate" | "endOverdue" | "textLate";
/** What becomes of a launch: the site does not show it, it came late, has not come, or went without cards that an embargo kept back. */
export type FrontNews = "frontNotLive" | "frontLate" | "frontOverdue" | "frontWithheld";
/** Whether what is told with such news is the time that something was due. */
export const isOfTime = (verb: NewsVerb | PictureNews | FrontNews): boolean =>
  ["late", "overdue", "endLate", "endOverdue", "textLate", "frontLate", "frontOverdue"].includes(verb);
/** Steps whose words say why they were taken. */
const withReason: ReadonlySet<string> = new Set([
  "recall",
  "spike",
  "withdraw",
  "kill",
  "siblingKilled",
  "flagRaised",
] satisfies NewsVerb[]);

const isOfProof: ReadonlySet<string> = new Set([
  "notLive",
  "notGone",
  "siteUnreachable",
  "frontNotLive",
] satisfies (ProofNews | FrontNews)[]);

/** What the words are that are told with news: a topic's name, a time, what is wanted, why it was done, what a stranger saw, or a note. */
export function saidWith(
  verb: NewsVerb | PictureNews | FrontNews,
): "topic" | "due" | "wanted" | "reason" | "seen" | "note" {
  if (isOfProof.has(verb)) return "seen";
  if (isOfTopic(verb)) return "topic";
  if (isOfTime(verb)) return "due";
  if (verb === "requestChanges") return "wanted";
  return withReason.has(verb) ? "reason" : "note";
}

/** What becomes of the right to show a picture; and that one which readers have was taken from them to hide a part of it. */
export type PictureNews = "rightsEnding" | "rightsEnded" | "pictureBlurred";
/** Of a note one is mentioned in, of an answer to what one said, and of what somebody with a preview link says. */
export type NoteNews = "noteMention" | "noteAnswer" | "noteGuest";
/** Who was asked for a story or a task, who is so no more, and what is done of it. */
export type PlanNews = "assigned" | "unassigned" | "taskGiven" | "reviewGiven" | "taskTaken" | "taskDone";
/** What stops a story on its way to readers. */
export type FlagNews = "flagRaised" | "flagCleared";
/** Of the same news in a translation or a copy: put under embargo, freed, or under embargo elsewhere while readers have this one. */
export type EmbargoNews = "embargoSet" | "embargoLifted" | "embargoOfLive";
/** A story has come to the stage of its review that one is named for. */
export type ReviewNews = "stageWaits";
/** The same story was killed in another edition. */
export type KillNews = "siblingKilled";
/** What a notification on a story may tell of. */
export type NewsVerb =
  | TakenVerb
  | KillNews
  | ReviewNews
  | PlanNews
  | FlagNews
  | EmbargoNews
  | TopicNews
  | ProofNews
  | CorrectionNews
  | NoteNews
  | TimeNews;

/** A step on a story that somebody on it should hear of. */
export type StoryNews = {
  articleId: string;
  /** As it stands in the working copy; may be empty. */
  headline: string;
  verb: NewsVerb;
  /** Whether readers had an earlier version when it was published. */
  isUpdate?: boolean;
  /** What the person wrote with it: changes wanted, why it was withdrawn; of a topic its name. */
  reason: string | null;
};

/** A step on a story as the bell's list shows it, or what became of a picture or a front. */
export type ListedNotification = {
  id: string;
  /** Id of the story, the picture or the front. */
  subject: string;
  /** The story's, what the picture shows, or the name of a front's section or topic. */
  headline: string;
  /** Of a story: letters do not name it. */
  isUnderEmbargo: boolean;
  verb: NewsVerb | PictureNews | FrontNews;
  actorName: string | null;
  reason: string | null;
  createdAt: Date;
  readAt: Date | null;
};

/** News of one story, picture or front, newest first, where its newest stands. */
export function groupNews<News extends { subject: string }>(news: News[]): { newest: News; older: News[] }[] {
  return [...Map.groupBy(news, ({ subject }) => subject).values()].flatMap(([newest, ...older]) =>
    newest ? [{ newest, older }] : [],
  );
}
