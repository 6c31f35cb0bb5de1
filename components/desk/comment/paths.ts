import type { QueueWanted } from "@/newsroom/comment/queue-rules";

/** The moderators' queue. */
export const queuePath = "/desk/comments";
export const reasonsPath = `${queuePath}/reasons`;
export const sanctionsPath = `${queuePath}/sanctions`;

/** What the queue's address carries besides the page: nothing of what is left open. */
export function queueQuery({ after: _, ...wanted }: Partial<QueueWanted>): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ""));
}

/** The queue as an address asks for it. */
export function queueAddress(wanted: Partial<QueueWanted>): string {
  return `${queuePath}?${new URLSearchParams(queueQuery(wanted))}`;
}
