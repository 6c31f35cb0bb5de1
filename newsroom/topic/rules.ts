import { z } from "zod";
import { type ByEdition, namesInput } from "@/newsroom/edition/rules";

const TopicName = z.object({
  name: z.string().trim().min(1, "outlet.nameMissing").max(60, "outlet.tooLong"),
  /** Left empty, the name makes it. */
  slug: z.string().trim().max(200, "outlet.tooLong").default(""),
  description: z.string().trim().max(300, "outlet.tooLong").default(""),
});
type TopicName = z.output<typeof TopicName>;

export const TopicNames = namesInput(TopicName);
export type TopicNames = z.output<typeof TopicNames>;

export const TopicToCreate = z.object({ names: TopicNames });
export type TopicToCreate = z.output<typeof TopicToCreate>;
export const TopicToRename = z.object({ id: z.uuid(), names: TopicNames });
export type TopicToRename = z.output<typeof TopicToRename>;
export const TopicChosen = z.object({ id: z.uuid() });
export type TopicChosen = z.output<typeof TopicChosen>;

/** A topic as readers of one edition see it. */
export type PublishedTopic = { id: string; name: string; slug: string; description: string };

/** A topic as the desk manages it, with its names in every edition. */
export type ManagedTopic = {
  id: string;
  isActive: boolean;
  names: ByEdition<TopicName>;
};
