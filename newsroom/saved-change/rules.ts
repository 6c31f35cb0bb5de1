import { z } from "zod";
import { ArticleContent } from "@/newsroom/content/rules";
import { line } from "@/newsroom/input";
import { Tab } from "@/newsroom/sitting/input";

const place = z.number().int().min(0);

/** Words to save as what they changed of those that were saved last (`WordsChange`). */
export const ChangeToSave = z.strictObject({
  articleId: line(20),
  basedOn: z.number().int().min(1),
  change: z.strictObject({
    fields: ArticleContent.omit({ body: true }).partial(),
    isWithoutGenre: z.boolean(),
    at: place,
    removed: place,
    content: ArticleContent.shape.body.shape.doc.shape.content,
    key: z.string().regex(/^[0-9a-z]{1,12}$/),
  }),
  tab: Tab.optional(),
});
export type ChangeToSave = z.output<typeof ChangeToSave>;
