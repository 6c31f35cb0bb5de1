import { z } from "zod";
import { type ByEdition, namesInput } from "@/newsroom/edition/rules";
import { NewsroomError } from "@/newsroom/errors";

const SectionName = z.object({
  name: z.string().trim().min(1, "outlet.nameMissing").max(60, "outlet.tooLong"),
  /** Left empty, the name makes it. */
  slug: z.string().trim().max(200, "outlet.tooLong").default(""),
  description: z.string().trim().max(300, "outlet.tooLong").default(""),
});
type SectionName = z.output<typeof SectionName>;

export const SectionNames = namesInput(SectionName);
export type SectionNames = z.output<typeof SectionNames>;

export const SectionToCreate = z.object({ names: SectionNames });
export type SectionToCreate = z.output<typeof SectionToCreate>;
export const SectionToRename = z.object({ id: z.uuid(), names: SectionNames });
export type SectionToRename = z.output<typeof SectionToRename>;
export const SectionToMove = z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) });
export type SectionToMove = z.output<typeof SectionToMove>;
export const SectionChosen = z.object({ id: z.uuid() });
export type SectionChosen = z.output<typeof SectionChosen>;

/** A section as readers of one edition see it. */
export type PublishedSection = { id: string; name: string; slug: string; description: string };

/** A section as the desk manages it, with its names in every edition. */
export type ManagedSection = {
  id: string;
  isActive: boolean;
  names: ByEdition<SectionName>;
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
