import { z } from "zod";
import { line, lines } from "@/newsroom/input";
import { noteFields } from "./place";
import { authorsMentioned, noteLimits } from "./rules";

/** The words that a note is about, as they are sent and as they are stored. */
export const NotePlace = z.object({
  field: z.enum(noteFields),
  words: line(noteLimits.words, { missing: "invalid", tooLong: "invalid" }),
  before: line(noteLimits.beside, { tooLong: "invalid" }),
  after: line(noteLimits.beside, { tooLong: "invalid" }),
  paragraph: line(noteLimits.paragraph, { tooLong: "invalid" }),
});

const said = {
  /** Made where it is written, so that a note that is sent twice is one. */
  id: z.uuid(),
  articleId: line(20),
  text: lines(noteLimits.text, { missing: "notes.textMissing", tooLong: "notes.tooLong" }),
  /** Accounts that are to hear of it, or whoever writes the story. */
  mentioned: z
    .array(z.union([z.uuid(), z.literal(authorsMentioned)]))
    .max(noteLimits.mentioned)
    .default([]),
};
export const NoteToWrite = z.object({ ...said, place: NotePlace.nullable() });
export type NoteToWrite = z.output<typeof NoteToWrite>;
export const NoteToAnswer = z.object({ ...said, threadId: z.uuid() });
export type NoteToAnswer = z.output<typeof NoteToAnswer>;
export type NoteToTakeBack = { articleId: string; noteId: string };
export const NoteToSettle = z.object({ articleId: line(20), threadId: z.uuid(), isResolved: z.boolean() });
export type NoteToSettle = z.output<typeof NoteToSettle>;
