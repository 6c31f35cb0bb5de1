import { z } from "zod";
import { Body, placedPictures } from "@/newsroom/body/rules";
import { editionKeys } from "@/newsroom/edition/rules";

/** The outlet's standing pages; each is also its address. */
export const pageKinds = ["policy", "privacy", "about"] as const;
export type PageKind = (typeof pageKinds)[number];

/** Whether `text` names a standing page. */
export function isPageKind(text: string): text is PageKind {
  return (pageKinds as readonly string[]).includes(text);
}

/** A page is plain: no pictures, and not empty. */
export const PageBody = Body.refine(
  (body) => placedPictures(body).length === 0,
  "outlet.pageWithoutPictures",
).refine((body) => body.doc.content.length > 0, "outlet.bodyMissing");

export const PageToSave = z.object({
  edition: z.enum(editionKeys),
  kind: z.enum(pageKinds),
  /** The version that was being edited; 0 for a page that has not been written yet. */
  version: z.coerce.number().int().min(0),
  headline: z.string().trim().min(1, "outlet.headlineMissing").max(160, "outlet.tooLong"),
  body: PageBody,
});

/** A standing page as readers see it. */
export type PublishedPage = { kind: PageKind; headline: string; body: Body; updatedAt: Date };
