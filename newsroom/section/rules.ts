import { z } from "zod";
import type { ByEdition } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";
import { type DescribedName, DescribedNames } from "@/newsroom/name/rules";

export const SectionToCreate = z.object({ names: DescribedNames });
export type SectionToCreate = z.output<typeof SectionToCreate>;
export const SectionToRename = z.object({ id: z.uuid(), names: DescribedNames });
export type SectionToRename = z.output<typeof SectionToRename>;
export const SectionToMove = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) });
export type SectionToMove = z.output<typeof SectionToMove>;
export const SectionChosen = z.object({ id: z.uuid() });
export type SectionChosen = z.output<typeof SectionChosen>;

/** A section as readers of one edition see it. */
export type PublishedSection = DescribedName & { id: string };

/** A section as the desk manages it, with its names in every edition. */
export type ManagedSection = {
  id: string;
  isActive: boolean;
  names: ByEdition<DescribedName>;
};

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
