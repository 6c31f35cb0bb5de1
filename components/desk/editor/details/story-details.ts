import type { StoryFields } from "@/components/desk/editor/story";
import type { WordsName } from "@/components/desk/editor/use-submission.client";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { wordsMissingOf } from "@/newsroom/fitness/completeness";
import { isBlank } from "@/newsroom/storable";

/** What of a picture is not said: its words in its place, or by what right it is published. */
export type Lack = WordsName | "basis";

/** A detail of a story; `field` leads to its place as problems do, `lacks` says what of a picture is missing. */
export type Detail = {
  name:
    | "headline"
    | "standfirst"
    | "sectionId"
    | "topicIds"
    | "bylineIds"
    | "leadPicture"
    | "pictures"
    | "length";
  field: string;
  isDone: boolean;
  lacks: Lack[];
};

/** What the details are taken from; `pictures`: those of the body with the index of their block. */
export type Sources = {
  fields: StoryFields;
  pictures: { index: number; picture: PlacedPicture }[];
  words: number;
  commissioned: number | null;
  /** Whether it is known that a picture may not be published as it is. */
  isUnclear: (pictureId: string) => boolean;
};

/** How far from the length that was asked for a story may be: what a page can take. */
const tolerance = 0.1;

/** What a picture lacks before readers may have it: words as the checks before publishing know them, or a right. */
const lacksOf = (picture: PlacedPicture, isUnclear: Sources["isUnclear"]): Lack[] => [
  ...wordsMissingOf(picture),
  ...(isUnclear(picture.pictureId) ? (["basis"] as const) : []),
];

/** What a story is made of beside its text, in the order of the surface; pictures of the body where there are some. */
export function detailsOf({ fields, pictures, words, commissioned, isUnclear }: Sources): Detail[] {
  const { headline, standfirst, sectionId, topicIds, bylineIds, leadPicture } = fields;
  const detail = (
    name: Detail["name"],
    isDone: boolean,
    lacks: Lack[] = [],
    field: string = name,
  ): Detail => ({
    name,
    field,
    isDone,
    lacks,
  });
  const leadLacks = leadPicture ? lacksOf(leadPicture, isUnclear) : [];
  const unfinished = pictures.find(({ picture }) => lacksOf(picture, isUnclear).length > 0);
  const place = `body.${(unfinished ?? pictures[0])?.index}`;
  return [
    detail("sectionId", sectionId !== null),
    detail("topicIds", topicIds.length > 0),
    detail("headline", !isBlank(headline)),
    detail("standfirst", !isBlank(standfirst)),
    detail("bylineIds", bylineIds.length > 0),
    detail("leadPicture", leadPicture !== null && leadLacks.length === 0, leadLacks),
    ...(pictures.length > 0
      ? [detail("pictures", !unfinished, unfinished ? lacksOf(unfinished.picture, isUnclear) : [], place)]
      : []),
    detail("length", isLongEnough(words, commissioned), [], "body"),
  ];
}

function isLongEnough(words: number, commissioned: number | null): boolean {
  if (commissioned === null) return words > 0;
  return Math.abs(words - commissioned) <= commissioned * tolerance;
}
