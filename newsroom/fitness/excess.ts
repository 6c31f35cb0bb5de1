import type { PlacedPicture } from "@/newsroom/body/rules";
import { placedPictures, tooMuchIn } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { contentLimits } from "@/newsroom/content/words";
import { alternativeLimit, captionLimit, creditLimit } from "@/newsroom/picture/rules";
import { slugLength } from "@/newsroom/slug/letters";
import type { Found } from "./found";

const tooLong = (field: string, name: string, text: string, limit: number): Found[] =>
  text.length > limit
    ? [{ field, messageKey: `tooLong.${name}`, values: { limit, length: text.length } }]
    : [];

const wordsTooLong = (picture: PlacedPicture, field: string): Found[] => [
  ...tooLong(field, "caption", picture.caption, captionLimit),
  ...tooLong(field, "credit", picture.credit, creditLimit),
  ...tooLong(field, "alternative", picture.alternative, alternativeLimit),
];

/** What of a story is more than readers are to have. */
export function excessIn(content: ArticleContent): Found[] {
  const { headline, standfirst, dateline, slug, topicIds, bylineIds, leadPicture, body } = content;
  const tooMany = (field: string, ids: string[], limit: number): Found[] =>
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
