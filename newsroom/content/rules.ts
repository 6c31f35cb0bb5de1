import { z } from "zod";
import { Body, PlacedPicture } from "@/newsroom/body/rules";
import { anyLength, line } from "@/newsroom/input";
import { genres } from "./words";

/**
 * Everything somebody writes of a story. Drafts may be incomplete and too long, so everything may be empty or have any
 * length: `findingsIn` (newsroom/fitness/judging.ts) judges what readers are to have.
 */
export const ArticleContent = z.strictObject({
  /** Left out for news, as in every story from before there was a choice: `genreOf` reads it. */
  genre: z.enum(genres).optional(),
  headline: line(anyLength),
  standfirst: line(anyLength),
  dateline: line(anyLength),
  sectionId: z.uuid().nullable(),
  /** The first one is the label above the headline. */
  topicIds: z.array(z.uuid()),
  bylineIds: z.array(z.uuid()),
  leadPicture: PlacedPicture.nullable(),
  body: Body,
  /** The editor's choice; null lets the headline make it. */
  slug: line(anyLength).nullable(),
});
export type ArticleContent = z.output<typeof ArticleContent>;
