import { z } from "zod";
import { line } from "@/newsroom/input";
import { wishes } from "./rules";

/** Letters of a window's name. */
const longestTab = 40;
export const Tab = line(longestTab);

/** What a window says of itself. */
export const SittingNoted = z.object({
  articleId: line(20),
  tab: Tab.pipe(z.string().min(1)),
  isActive: z.boolean().default(false),
  /** Something was written here that it wants to hold the text for. */
  isWriting: z.boolean().default(false),
  hasUnsaved: z.boolean().default(false),
  wish: z.enum(wishes).optional(),
});
export type SittingNoted = z.input<typeof SittingNoted>;
