import { z } from "zod";
import { line, Ticked } from "@/newsroom/input";
import { newsKinds } from "./kinds";

export const NotificationsSeen = z.object({ until: z.coerce.date() });
export type NotificationsSeen = z.output<typeof NotificationsSeen>;

/** How one wants to hear of a kind of news. */
const ChoiceMade = z.object({
  isInBell: Ticked,
  mail: z.enum(["now", "daily", "never"]).default("never"),
  reach: z.enum(["all", "near"]).default("all"),
});
export const NoticesToChoose = z.object({ kinds: z.partialRecord(z.enum(newsKinds), ChoiceMade) });
export type NoticesToChoose = z.output<typeof NoticesToChoose>;

const chosen = (id: z.ZodType<string>) =>
  z
    .literal("")
    .transform(() => undefined)
    .or(id)
    .optional();
/** One of the three. */
export const ToFollow = z.object({
  articleId: line(20).optional(),
  sectionId: chosen(z.uuid()),
  topicId: chosen(z.uuid()),
});
export type ToFollow = z.output<typeof ToFollow>;
export const FollowChosen = z.object({ followId: z.uuid() });
export type FollowChosen = z.output<typeof FollowChosen>;
