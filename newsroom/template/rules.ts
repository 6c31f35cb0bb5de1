import { z } from "zod";
import type { Block } from "@/newsroom/body/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { EditionKey } from "@/newsroom/edition/rules";
import { line } from "@/newsroom/input";

/** Letters of a template's name, and templates of an edition. */
export const templateLimits = { name: 80, templates: 50 } as const;

/** A story of which a template is made, in the words that were seen, and how that is called. */
export const TemplateToKeep = z.object({
  articleId: line(20),
  version: z.coerce.number().int().min(1),
  name: line(templateLimits.name, { missing: "template.nameMissing", tooLong: "template.nameTooLong" }),
});
export type TemplateToKeep = z.output<typeof TemplateToKeep>;

/** One of those that are kept. */
export const TemplateChosen = z.object({ id: z.uuid() });
export type TemplateChosen = z.output<typeof TemplateChosen>;

/** A template as one chooses it. */
export type ListedTemplate = { id: string; edition: EditionKey; name: string };

/**
 * What stories like this one begin with: its kind, section and topics, its standfirst and its text as they are written. Each
 * story has its own headline, address, place, bylines and pictures.
 */
export function skeletonOf({ genre, sectionId, topicIds, standfirst, body }: ArticleContent): ArticleContent {
  const isPicture = ({ type }: Block) => type === "picture" || type === "gallery";
  const content = body.doc.content.filter((block) => !isPicture(block));
  return {
    ...emptyContent,
    ...(genre && { genre }),
    sectionId,
    topicIds,
    standfirst,
    body: { ...body, doc: { ...body.doc, content } },
  };
}
