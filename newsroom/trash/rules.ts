import { z } from "zod";
import type { ArticleRight, Right } from "@/newsroom/access";
import type { ArticleStates } from "@/newsroom/article/steps";
import { line } from "@/newsroom/input";
import type { Step } from "@/newsroom/transition";

export const trashNouns = ["article", "picture", "topic", "byline", "comment"] as const;
export type TrashNoun = (typeof trashNouns)[number];

/** How long something in the trash may come back. */
export const daysInTrash = 30;
/** How long a draft in which nothing was written stays. */
export const daysOfEmptyDraft = 1;
/** Rows in the page of the trash. */
export const trashPerPage = 100;

/** Where something is, and what readers have of a story or a comment. */
export type TrashStates = { place: "newsroom" | "trash"; publicState: ArticleStates["publicState"] };

const trashStep = <R extends Right | ArticleRight>(right: R) =>
  ({ from: { place: ["newsroom"], publicState: ["never"] }, to: { place: "trash" }, right }) as const;

/** The way into the trash, by what goes there: what readers were given never does. */
export const trashSteps = {
  article: trashStep("article:trash"),
  picture: trashStep("picture:trash"),
  topic: trashStep("topic:manage"),
  byline: trashStep("byline:manage"),
  // Of those that were rejected: a reason for each stands in the history.
  comment: trashStep("comment:moderate"),
} as const satisfies Record<TrashNoun, Step<TrashStates, Right | ArticleRight>>;

/** Whose trash somebody sees besides what she made or removed herself. */
export const trashKeepers = {
  article: "article:listEverything",
  picture: "picture:trash",
  topic: "topic:manage",
  byline: "byline:manage",
  comment: "comment:moderate",
} as const satisfies Record<TrashNoun, Right>;

/** What still needs something, so that it cannot go. */
export type TrashUse =
  | "stories"
  | "answered"
  | "portrait"
  | "account"
  | "front"
  | "replacement"
  | "section"
  | "merged";

export const TrashChosen = z.object({ id: line(40) });
export type TrashChosen = z.output<typeof TrashChosen>;
export const TrashedChosen = z.object({ id: z.uuid() });
export type TrashedChosen = z.output<typeof TrashedChosen>;

/** Something in the trash, as its page lists it. */
export type Trashed = {
  id: string;
  noun: TrashNoun;
  subjectId: string;
  label: string;
  trashedAt: Date;
  trashedByName: string | null;
};
