import type { PlacedPicture } from "@/newsroom/body/rules";
import { blockText, footnotesOf, placedPictures, plainText, tooMuchIn } from "@/newsroom/body/words";
import type { FieldProblem } from "@/newsroom/errors";
import { isNobody } from "@/newsroom/picture/credit";
import { hasMachineForm } from "@/newsroom/picture/machine-words";
import { alternativeLimit, captionLimit, creditLimit } from "@/newsroom/picture/rules";
import { slugLength } from "@/newsroom/slug/letters";
import { isBlank } from "@/newsroom/storable";
import type { ArticleContent } from "./rules";
import { contentLimits } from "./words";

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
  content.body.doc.content.forEach((block, index) => {
    const field = `body.${index}`;
    if (block.type === "embed" && isBlank(block.attrs.title))
      problems.push({ field, messageKey: "embedTitleMissing" });
    if (footnotesOf([block]).some(({ attrs }) => isBlank(attrs.text)))
      problems.push({ field, messageKey: "footnoteMissing" });
    if (block.type === "factBox" && isBlank(blockText(block.content[0])))
      problems.push({ field, messageKey: "factBoxTitleMissing" });
  });
  if (content.leadPicture) problems.push(...pictureProblems(content.leadPicture, "leadPicture"));
  for (const { index, picture } of placedPictures(content.body))
    problems.push(...pictureProblems(picture, `body.${index}`));
  return problems;
}

const tooLong = (field: string, name: string, text: string, limit: number): FieldProblem[] =>
  text.length > limit
    ? [{ field, messageKey: `tooLong.${name}`, values: { limit, length: text.length } }]
    : [];

const wordsTooLong = (picture: PlacedPicture, field: string): FieldProblem[] => [
  ...tooLong(field, "caption", picture.caption, captionLimit),
  ...tooLong(field, "credit", picture.credit, creditLimit),
  ...tooLong(field, "alternative", picture.alternative, alternativeLimit),
];

/** What of a story is more than readers are to have, each with its place, named as `missingIn` names places. */
function excessIn(content: ArticleContent): FieldProblem[] {
  const { headline, standfirst, dateline, slug, topicIds, bylineIds, leadPicture, body } = content;
  const tooMany = (field: string, ids: string[], limit: number): FieldProblem[] =>
    ids.length > limit
      ? [{ field, messageKey: `tooLong.${field}`, values: { limit, length: ids.length } }]
      : [];
  return [
    ...tooLong("headline", "headline", headline, contentLimits.headline),
    ...tooLong("standfirst", "standfirst", standfirst, contentLimits.standfirst),
    ...tooLong("dateline", "dateline", dateline, contentLimits.dateline),
    ...([...(slug ?? "")].length > slugLength ? tooLong("slug", "slug", slug ?? "", slugLength) : []),
    ...tooMany("topicIds", topicIds, contentLimits.topics),
    ...tooMany("bylineIds", bylineIds, contentLimits.bylines),
    ...(leadPicture ? wordsTooLong(leadPicture, "leadPicture") : []),
    ...placedPictures(body).flatMap(({ index, picture }) => wordsTooLong(picture, `body.${index}`)),
    ...tooMuchIn(body).map(({ index, kind, limit, length }) => ({
      field: index === null ? "body" : `body.${index}`,
      messageKey: `tooLong.${kind}`,
      values: { limit, length, number: (index ?? 0) + 1 },
    })),
  ];
}

/** What stands between a story and its readers: what it lacks, and what is too much of it. */
export function unfitIn(content: ArticleContent): FieldProblem[] {
  return [...missingIn(content), ...excessIn(content)];
}
