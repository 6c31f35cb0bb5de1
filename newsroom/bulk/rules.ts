import { z } from "zod";
import { maxReasonLength } from "@/newsroom/article/rules";
import type { NewsroomError } from "@/newsroom/errors";
import { line, lines } from "@/newsroom/input";
import { nameLengths } from "@/newsroom/name/rules";

/** Stories that one thing is done with at once. */
export const mostAtOnce = 100;

/** A story in the version that was seen, as a list's boxes carry it. */
const Seen = z
  .string()
  .regex(/^[\w-]{1,20} [1-9]\d{0,8}$/, "invalid")
  .transform((text) => {
    const [articleId = "", version] = text.split(" ");
    return { articleId, version: Number(version) };
  });
export type SeenStory = z.output<typeof Seen>;

const stories = z.array(Seen).min(1, "bulk.none").max(mostAtOnce, "bulk.tooMany");

/** By the newsroom's clock. */
const moment = z.string().regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, "bulk.momentMissing");

/** What may be done with many stories; `move` gives what is promised another time. In the order in which a list offers it. */
export const bulkVerbs = ["section", "topic", "assign", "publish", "schedule", "move", "spike"] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

/** One thing to do with each of some stories. */
export const BulkWanted = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("section"), stories, sectionId: z.uuid("bulk.sectionMissing") }),
  z.object({
    verb: z.literal("topic"),
    stories,
    name: line(nameLengths.description.name, { missing: "bulk.topicMissing", tooLong: "outlet.tooLong" }),
  }),
  z.object({ verb: z.literal("assign"), stories, userId: z.uuid("bulk.personMissing") }),
  z.object({ verb: z.literal("publish"), stories }),
  z.object({ verb: z.literal("schedule"), stories, at: moment }),
  z.object({ verb: z.literal("move"), stories, at: moment }),
  z.object({
    verb: z.literal("spike"),
    stories,
    reason: lines(maxReasonLength, { missing: "reasonMissing", tooLong: "reasonTooLong" }),
  }),
]);
export type BulkWanted = z.output<typeof BulkWanted>;

/** What became of each: ids of those with which it was done, and why it was not with the others. */
export type BulkOutcome = { done: string[]; failed: { articleId: string; error: NewsroomError }[] };
