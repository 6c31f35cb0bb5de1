import { z } from "zod";
import { Body, emptyBody, PlacedPicture, placedPictures, plainText } from "@/newsroom/body/rules";
import type { FieldProblem } from "@/newsroom/errors";
import { line } from "@/newsroom/input";
import { isNobody } from "@/newsroom/picture/credit";
import { hasMachineForm } from "@/newsroom/picture/machine-words";
import { slugFrom, slugLength } from "@/newsroom/slug/rules";
import { isBlank } from "@/newsroom/storable";

/** Letters of a story's short texts, and how many topics and bylines it may name. */
export const contentLimits = {
  headline: 300,
  standfirst: 1000,
  dateline: 80,
  topics: 12,
  bylines: 12,
} as const;

/** Everything somebody writes of a story. Drafts may be incomplete, so everything may be empty. */
export const ArticleContent = z.strictObject({
  headline: line(contentLimits.headline),
  standfirst: line(contentLimits.standfirst),
  dateline: line(contentLimits.dateline),
  sectionId: z.uuid().nullable(),
  /** The first one is the label above the headline. */
  topicIds: z.array(z.uuid()).max(contentLimits.topics),
  bylineIds: z.array(z.uuid()).max(contentLimits.bylines),
  leadPicture: PlacedPicture.nullable(),
  body: Body,
  /** The editor's choice; null lets the headline make it. */
  slug: line(slugLength).nullable(),
});
export type ArticleContent = z.output<typeof ArticleContent>;

/** A story in which nothing has been written. */
export const emptyContent: ArticleContent = {
  headline: "",
  standfirst: "",
  dateline: "",
  sectionId: null,
  topicIds: [],
  bylineIds: [],
  leadPicture: null,
  body: emptyBody,
  slug: null,
};

/** Every picture a story shows, each once. */
export function pictureIdsOf(content: ArticleContent): string[] {
  const placed = placedPictures(content.body).map(({ picture }) => picture.pictureId);
  return [...new Set([...(content.leadPicture ? [content.leadPicture.pictureId] : []), ...placed])];
}

/** What a camera or a program wrote is as good as nothing. */
function pictureProblems(picture: PlacedPicture, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const isMissing = (words: string) => isBlank(words) || hasMachineForm(words);
  if (isMissing(picture.caption)) problems.push({ field, messageKey: "captionMissing" });
  if (isBlank(picture.credit) || isNobody(picture.credit))
    problems.push({ field, messageKey: "creditMissing" });
  if (!picture.isDecorative && isMissing(picture.alternative))
    problems.push({ field, messageKey: "alternativeMissing" });
  return problems;
}

/**
 * What a story still lacks before it may be submitted or published; empty when it is complete. `field` is
 * `headline`, `sectionId`, `bylineIds`, `body`, `leadPicture` or `body.<block index>`.
 */
export function missingIn(content: ArticleContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isBlank(content.headline)) problems.push({ field: "headline", messageKey: "headlineMissing" });
  if (content.sectionId === null) problems.push({ field: "sectionId", messageKey: "sectionMissing" });
  if (content.bylineIds.length === 0) problems.push({ field: "bylineIds", messageKey: "bylineMissing" });
  if (isBlank(plainText(content.body))) problems.push({ field: "body", messageKey: "bodyMissing" });
  if (content.leadPicture) problems.push(...pictureProblems(content.leadPicture, "leadPicture"));
  for (const { index, picture } of placedPictures(content.body))
    problems.push(...pictureProblems(picture, `body.${index}`));
  return problems;
}

/** The slug under which a story with these words is published: the editor's, else the headline's, else its id. */
export function slugOf(content: Pick<ArticleContent, "slug" | "headline">, id: string): string {
  return slugFrom(content.slug ?? "", slugFrom(content.headline, id));
}
