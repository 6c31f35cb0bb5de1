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

const picturesWhere = (lacks: (picture: PlacedPicture) => boolean) => (content: ArticleContent) =>
  picturePlaces(content).flatMap(({ field, picture }): Found[] => (lacks(picture) ? [{ field }] : []));

const blocksWhere = (lacks: (block: Block) => boolean) => (content: ArticleContent) =>
  content.body.doc.content.flatMap((block, index): Found[] =>
    lacks(block) ? [{ field: `body.${index}` }] : [],
  );

export const captionMissingIn = picturesWhere(({ caption }) => isMissing(caption));
export const creditMissingIn = picturesWhere(({ credit }) => isBlank(credit) || isNobody(credit));
export const alternativeMissingIn = picturesWhere(
  ({ isDecorative, alternative }) => !isDecorative && isMissing(alternative),
);
export const embedTitleMissingIn = blocksWhere(
  (block) => block.type === "embed" && isBlank(block.attrs.title),
);
export const footnoteMissingIn = blocksWhere((block) =>
  footnotesOf([block]).some(({ attrs }) => isBlank(attrs.text)),
);
export const factBoxTitleMissingIn = blocksWhere(
  (block) => block.type === "factBox" && isBlank(blockText(block.content[0])),
);
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
