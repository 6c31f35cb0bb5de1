import type { QueueWanted } from "@/newsroom/comment/rules";

/** The moderators' queue. */
export const queuePath = "/desk/comments";

/** What the queue's address carries besides the page. */
export function queueQuery({ state, story }: Pick<QueueWanted, "state" | "story">): Record<string, string> {
  return story ? { state, story } : { state };
}
