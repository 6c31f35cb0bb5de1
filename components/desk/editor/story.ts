import type { ReactNode } from "react";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Passed, Strictness } from "@/newsroom/fitness/judging";
import type { StoryNow } from "@/newsroom/sitting/rules";

/** A story as its editor opens it. */
export type OpenedStory = {
  id: string;
  edition: Edition;
  version: number;
  savedAt: Date;
  content: ArticleContent;
  isEditable: boolean;
  /** Who is at it; null where that is not known. */
  now: StoryNow | null;
  /** How its edition's checks before publishing are set. */
  strictness: Strictness;
  /** What was left as it is in it, when it was opened. */
  passed: Passed[];
  /** Ids of its section and bylines that had no name in its edition then. */
  unnamed: string[];
  /** Whether the story can be submitted from where it stands, by this person. */
  isSubmittable: boolean;
  /** Whether this person may give it to readers from where it stands: with what is written here. */
  isPublishable: boolean;
  /** Where it stands and what readers have, drawn by the server. */
  standing: ReactNode;
  /** What the editor asked for; null where nothing was asked. */
  changesRequested: string | null;
  /** Address of the story up to its slug. */
  address: string;
  /** The name under which this device began it, while the newsroom has given it no id. */
  begunAs?: string;
};

export type Choice = { id: string; name: string };
export type Choices = { genres: Choice[]; sections: Choice[]; topics: Choice[]; bylines: Choice[] };

/** The history of a story's words as the server drew it; `chosen`: the revisions compared, null for what stands now. */
export type ShownHistory = { chosen: { from: number | null; to: number | null }; drawn: ReactNode };

/** What is written outside the body. */
export type StoryFields = Omit<ArticleContent, "body">;

/** Words of a story that stand in the way of one's own; `isOwn`: the same person saved them, in another tab. */
export type OtherVersion = { savedAt: Date; savedByName: string | null; isOwn: boolean };
