import { z } from "zod";
import { NewsroomError } from "@/newsroom/errors";
import { line } from "@/newsroom/input";

export const SectionToMove = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) });
export type SectionToMove = z.output<typeof SectionToMove>;

/** A form that chooses none says so with nothing. */
export const FallbackToSet = z.object({
  id: z.uuid(),
  pictureId: line(20).transform((id) => id || null),
});
export type FallbackToSet = z.output<typeof FallbackToSet>;

/** The order after moving one place; the same order when there is no further place, or no such id. */
export function movedOrder(ids: string[], id: string, direction: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const moved = ids.toSpliced(from, 1);
  return moved.toSpliced(to, 0, id);
}

/** Throws `conflict` unless a section other than `id` is active: without one nothing could be published. */
export function demandAnotherActive(sections: { id: string; isActive: boolean }[], id: string): void {
  if (!sections.some((each) => each.isActive && each.id !== id))
    throw new NewsroomError("conflict", "outlet.lastSection");
}
