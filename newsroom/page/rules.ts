import { z } from "zod";
import { Body } from "@/newsroom/body/rules";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { EditionKey } from "@/newsroom/edition/rules";
import { line, lines } from "@/newsroom/input";

/** Letters of a standing page's headline. */
export const pageHeadlineLength = 160;

/** The outlet's standing pages; each is also its address. */
export const pageKinds = ["privacy", "about", "principles"] as const;
export type PageKind = (typeof pageKinds)[number];

/** Whether `text` names a standing page. */
export function isPageKind(text: string): text is PageKind {
  return (pageKinds as readonly string[]).includes(text);
}

export const PageToSave = z.object({
  edition: EditionKey,
  kind: z.enum(pageKinds),
  /** The version that was being edited; 0 for a page that has not been written yet. */
  version: z.coerce.number().int().min(0),
  headline: line(pageHeadlineLength, { missing: "outlet.headlineMissing", tooLong: "outlet.tooLong" }),
  body: Body,
});
export type PageToSave = z.output<typeof PageToSave>;

/** The same as the desk's form sends it, its words as plain text. Parsing throws what `parseBodyText` throws. */
export const PageForm = PageToSave.omit({ body: true })
  .extend({ text: lines(60_000, { missing: "outlet.bodyMissing", tooLong: "outlet.tooLong" }) })
  .transform(({ text, ...page }): PageToSave => ({ ...page, body: parseBodyText(text) }));

/** A standing page as readers see it. */
export type PublishedPage = { kind: PageKind; headline: string; body: Body; updatedAt: Date };

/** That a standing page has been written, and when last. */
export type WrittenPage = Pick<PublishedPage, "kind" | "updatedAt">;
