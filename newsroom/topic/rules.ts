import { z } from "zod";
import type { ByEdition } from "@/newsroom/edition/rules";
import { type DescribedName, DescribedNames } from "@/newsroom/name/rules";

export const TopicToCreate = z.object({ names: DescribedNames });
export type TopicToCreate = z.output<typeof TopicToCreate>;
export const TopicToRename = z.object({ id: z.uuid(), names: DescribedNames });
export type TopicToRename = z.output<typeof TopicToRename>;
export const TopicChosen = z.object({ id: z.uuid() });
export type TopicChosen = z.output<typeof TopicChosen>;

/** A topic as readers of one edition see it. */
export type PublishedTopic = DescribedName & { id: string };

/** A topic as the desk manages it, with its names in every edition. */
export type ManagedTopic = {
  id: string;
  isActive: boolean;
  names: ByEdition<DescribedName>;
};
