import type { Block, PlacedPicture } from "@/newsroom/body/rules";
import { blockText, footnotesOf, placedPictures, plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { isNobody } from "@/newsroom/picture/credit";
import { hasMachineForm } from "@/newsroom/picture/machine-words";
import { isBlank } from "@/newsroom/storable";
import { type Found, wordsFound } from "./found";

/** What a camera or a program wrote is as good as nothing. */
const isMissing = (words: string) => isBlank(words) || hasMachineForm(words);

/** Every place of a story in which a picture stands. */
export function picturePlaces({
  leadPicture,
  body,
}: Pick<ArticleContent, "leadPicture" | "body">): { field: string; picture: PlacedPicture }[] {
  return [
    ...(leadPicture ? [{ field: "leadPicture", picture: leadPicture }] : []),
    ...placedPictures(body).map(({ index, picture }) => ({ field: `body.${index}`, picture })),
  ];
}

const isWithout = {
  caption: ({ caption }) => isMissing(caption),
  credit: ({ credit }) => isBlank(credit) || isNobody(credit),
  alternative: ({ isDecorative, alternative }) => !isDecorative && isMissing(alternative),
} satisfies Record<string, (picture: PlacedPicture) => boolean>;
type PictureWord = keyof typeof isWithout;
const pictureWords = Object.keys(isWithout) as PictureWord[];

/** Which words a picture lacks in its place. */
export const wordsMissingOf = (picture: PlacedPicture): PictureWord[] =>
  pictureWords.filter((word) => isWithout[word](picture));

const picturesWithout = (word: PictureWord) => (content: ArticleContent) =>
  picturePlaces(content).flatMap(({ field, picture }): Found[] =>
    isWithout[word](picture) ? [{ field }] : [],
  );

const blocksWhere = (lacks: (block: Block) => boolean) => (content: ArticleContent) =>
  content.body.doc.content.flatMap((block, index): Found[] =>
    lacks(block) ? [{ field: `body.${index}` }] : [],
  );

/** Pictures below which nothing stands. */
export const captionMissingIn = picturesWithout("caption");
/** Pictures of which nobody says whose they are. */
export const creditMissingIn = picturesWithout("credit");
/** Pictures that say nothing to who does not see them, and are not there for their looks alone. */
export const alternativeMissingIn = picturesWithout("alternative");
/** Posts of other sites that do not say what they are. */
export const embedTitleMissingIn = blocksWhere(
  (block) => block.type === "embed" && isBlank(block.attrs.title),
);
/** Blocks in which the mark of a footnote leads to nothing. */
export const footnoteMissingIn = blocksWhere((block) =>
  footnotesOf([block]).some(({ attrs }) => isBlank(attrs.text)),
);
/** Fact boxes that do not say what is in them. */
export const factBoxTitleMissingIn = blocksWhere(
  (block) => block.type === "factBox" && isBlank(blockText(block.content[0])),
);
/** A story without a word in its body. */
export const bodyMissingIn = ({ body }: ArticleContent): Found[] =>
  isBlank(plainText(body)) ? [{ field: "body" }] : [];

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\p{P}\p{M}\s]+/gu, "")
    .toLowerCase();

/** Captions that say what the alternative text says: who does not see the picture hears it twice. */
export function repeatedCaptionsIn(content: ArticleContent): Found[] {
  return picturePlaces(content).flatMap(({ field, picture: { caption, alternative, isDecorative } }) =>
    !isDecorative && bare(caption) !== "" && bare(caption) === bare(alternative)
      ? [{ field, words: wordsFound(caption) }]
      : [],
  );
}
