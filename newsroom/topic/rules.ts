import { z } from "zod";
import { line } from "@/newsroom/input";
import { nameLengths } from "@/newsroom/name/rules";
import type { Named } from "@/newsroom/published-article/rules";

/** A topic that a story's writer looked for in vain. */
export const TopicWanted = z.object({
  articleId: line(20),
  name: line(nameLengths.description.name, { missing: "outlet.nameMissing", tooLong: "outlet.tooLong" }),
});
export type TopicWanted = z.output<typeof TopicWanted>;

export const ProposalChosen = z.object({ id: z.uuid() });
export type ProposalChosen = z.output<typeof ProposalChosen>;

/** What became of it: a topic to choose, or a proposal that waits for an editor. */
export type TopicAnswer = { kind: "added"; id: string; name: string } | { kind: "proposed"; name: string };

/** One topic that goes into another. */
export const TopicToMerge = z.object({ id: z.uuid(), into: z.uuid() });
export type TopicToMerge = z.output<typeof TopicToMerge>;

/** What moves with a topic: how many of each. `frontsLeft`: its own, where the other has one already. */
export type MergeFound = Record<
  "stories" | "followers" | "fronts" | "frontsMoved" | "frontsLeft" | "addresses",
  number
>;

/** A proposal as editors see it. */
export type TopicProposed = {
  id: string;
  name: string;
  edition: string;
  articleId: string;
  headline: string;
  proposedByName: string | null;
  createdAt: Date;
};

/**
 * A topic as the index of an edition shows it: how many stories readers have of it, how many are of late, and the
 * section of most of its newest.
 */
export type IndexedTopic = Named & { count: number; recent: number; sectionId: string | null };
