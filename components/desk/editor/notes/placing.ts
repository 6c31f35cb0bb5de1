import type { Piece } from "@/components/desk/editor/house-style/pieces";
import { type FoundPlace, findPlace, type NotePlace, placeAt } from "@/newsroom/note/place";
import type { NoteThread } from "@/newsroom/note/rules";
import type { NoteMark } from "./marks";

/** How a note stands to the story as it is now: about all of it, at its words, at others in their place, or nowhere. */
export type Standing = "whole" | "same" | "changed" | "lost";
export type PlacedThread = NoteThread & { standing: Standing; mark: NoteMark | null };

/** Threads with their places in the story, in its order: those about all of it first, those without a place last. */
export function placed(threads: NoteThread[], pieces: Piece[]): PlacedThread[] {
  const found = threads.map((thread) => ({ thread, at: thread.place && findPlace(thread.place, pieces) }));
  const order = ({ thread, at }: (typeof found)[number]) =>
    thread.place === null ? [-1, 0] : at === null ? [Number.POSITIVE_INFINITY, 0] : [at.index, at.from];
  return found
    .map((each) => ({ ...each, order: order(each) }))
    .sort(
      (one, other) =>
        compared(one.order[0] ?? 0, other.order[0] ?? 0) || compared(one.order[1] ?? 0, other.order[1] ?? 0),
    )
    .map(({ thread, at }) => {
      const standing = thread.place === null ? "whole" : !at ? "lost" : at.isChanged ? "changed" : "same";
      return { ...thread, standing, mark: at && markOf(thread.id, at, pieces) };
    });
}

/** Only words of the body are marked in it. */
function markOf(id: string, { index, from, to }: FoundPlace, pieces: Piece[]): NoteMark | null {
  const piece = pieces[index];
  return piece?.field === "body" && from < to ? { id, from: piece.at + from, to: piece.at + to } : null;
}

const compared = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

/** The place of letters from `from` to `to` of the body; of several paragraphs that of the first. Null for none. */
export function placeInBody(pieces: Piece[], from: number, to: number): NotePlace | null {
  for (const { field, at, text } of pieces) {
    if (field !== "body" || at + text.length <= from || at >= to) continue;
    const place = placeAt("body", text, Math.max(0, from - at), Math.min(text.length, to - at));
    if (place) return place;
  }
  return null;
}
