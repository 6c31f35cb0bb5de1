import { z } from "zod";
import { NewsroomError } from "@/newsroom/errors";
import { line } from "@/newsroom/input";

/** Longest name of whose embargo it is. */
export const longestEmbargoNote = 200;

/** Until when nobody without the right may have a story's words, and whose wish that is; both null where nobody's. */
export type Embargo = { embargoUntil: Date | null; embargoNote: string | null };

/** `until` by the newsroom's clock (`2026-08-02T14:00`). */
export const EmbargoToSet = z.object({
  articleId: line(20),
  until: line(20, { missing: "timePast" }),
  note: line(longestEmbargoNote, { missing: "embargo.noteMissing" }),
});
export type EmbargoToSet = z.output<typeof EmbargoToSet>;

/** Whether the words are under embargo at a moment: what is promised for its last minute itself is not. */
export function isEmbargoed({ embargoUntil }: Embargo, at: Date): boolean {
  return embargoUntil !== null && embargoUntil > at;
}

/** Throws `conflict` where a story's words would leave the newsroom before their minute. */
export function demandFree(story: Embargo, at: Date, messageKey = "embargo.holds"): void {
  if (isEmbargoed(story, at)) throw new NewsroomError("conflict", messageKey);
}

/** An embargo as the history has it; null for none. */
export const told = ({ embargoUntil, embargoNote }: Embargo) =>
  embargoUntil && { until: embargoUntil.toISOString(), note: embargoNote ?? "" };

/** Whether a story is under the very embargo of another one: with it that one's is put off and lifted. */
export function follows(one: Embargo, other: Embargo): boolean {
  return (
    one.embargoUntil !== null &&
    one.embargoUntil.getTime() === other.embargoUntil?.getTime() &&
    one.embargoNote === other.embargoNote
  );
}

/** What a story that tells the same has from another one: an embargo is of the news, whoever writes it down again. */
export function embargoOf(story: Embargo, at: Date): Embargo {
  const { embargoUntil, embargoNote } = story;
  return isEmbargoed(story, at) ? { embargoUntil, embargoNote } : { embargoUntil: null, embargoNote: null };
}
