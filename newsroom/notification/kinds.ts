import type { FrontNews, NewsVerb, PictureNews } from "./rules";

/** Kinds of news, for each of which a person chooses how she hears of it, in the order of the form. */
export const newsKinds = [
  "review",
  "steps",
  "planning",
  "notes",
  "corrections",
  "topics",
  "pictures",
  "alarms",
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Of which kind each news is. */
const kinds: Record<NewsVerb | PictureNews | FrontNews, NewsKind> = {
  submit: "review",
  recall: "review",
  requestChanges: "steps",
  approve: "steps",
  stageWaits: "review",
  publish: "steps",
  spike: "steps",
  unspike: "steps",
  withdraw: "steps",
  republish: "steps",
  kill: "steps",
  siblingKilled: "steps",
  flagRaised: "planning",
  flagCleared: "planning",
  embargoSet: "planning",
  embargoLifted: "planning",
  embargoOfLive: "planning",
  taskGiven: "planning",
  reviewGiven: "review",
  taskTaken: "planning",
  taskDone: "planning",
  assigned: "planning",
  unassigned: "planning",
  textLate: "planning",
  noteMention: "notes",
  noteAnswer: "notes",
  noteGuest: "notes",
  corrected: "corrections",
  siblingCorrected: "corrections",
  siblingAmended: "corrections",
  siblingTakenBack: "corrections",
  topicProposed: "topics",
  topicApproved: "topics",
  topicAside: "topics",
  topicRefused: "topics",
  rightsEnding: "pictures",
  rightsEnded: "pictures",
  pictureBlurred: "pictures",
  notLive: "alarms",
  notGone: "alarms",
  siteUnreachable: "alarms",
  late: "alarms",
  endLate: "alarms",
  endOverdue: "alarms",
  overdue: "alarms",
  frontNotLive: "alarms",
  frontLate: "alarms",
  frontOverdue: "alarms",
  frontWithheld: "alarms",
};

export const kindOf = (verb: keyof typeof kinds): NewsKind => kinds[verb];

/** How somebody hears of a kind of news. */
export type NoticeChoice = { isInBell: boolean; mail: "now" | "daily" | "never"; reach: "all" | "near" };

/** As long as she has said nothing. */
export const unsaidChoice: NoticeChoice = { isInBell: true, mail: "now", reach: "all" };

/** What nobody may shut out: that readers do not have what they should is somebody's to mend at once. */
export const alwaysInBell = (kind: NewsKind): boolean => kind === "alarms";

/** The kinds that reach editors from every story, so that they may want fewer. */
export const reachesFar = (kind: NewsKind): boolean =>
  kind === "review" || kind === "alarms" || kind === "topics";
/** The kinds of which letters are written. */
export const hasLetters = (kind: NewsKind): boolean => kind !== "pictures";

/** Stories, sections and topics that one person follows at the most. */
export const mostFollowed = 500;

/** What somebody follows, as the desk calls it. */
export type Followed = { id: string; noun: "article" | "section" | "topic"; subjectId: string; name: string };
