import type { NotePlace } from "./place";

/**
 * Letters of a note, of the words it is about, of what stands beside them and of their paragraph; threads of a story,
 * answers in a thread, colleagues who are mentioned in one note, and what one person may say in a minute.
 */
export const noteLimits = {
  text: 2000,
  words: 300,
  beside: 40,
  paragraph: 2000,
  threads: 300,
  answers: 100,
  mentioned: 20,
  aMinute: 20,
} as const;

/** Whoever writes the story, without a name: a pen-name stays one. */
export const authorsMentioned = "authors";

/**
 * A note as colleagues see it; `byName` is null where it would give a pen-name away. `isGuest`: of somebody with a
 * preview link, by the name that she gave herself.
 */
export type NoteSaid = {
  id: string;
  text: string;
  byName: string | null;
  isGuest: boolean;
  isOwn: boolean;
  createdAt: string;
};

/** A note with its answers, and whether it is settled. */
export type NoteThread = NoteSaid & {
  place: NotePlace | null;
  answers: NoteSaid[];
  resolvedAt: string | null;
  resolvedByName: string | null;
};

/** Who may be mentioned. */
export type Mentionable = { id: string; name: string };

/** What is said about a story: threads in the order in which they were begun. */
export type StoryNotes = { threads: NoteThread[]; people: Mentionable[] };
