import type { Choices } from "@/components/desk/editor/story";
import type { Block } from "@/newsroom/body/rules";
import { blockText, picturesOf } from "@/newsroom/body/words";
import type { Field, PlaceWords } from "@/newsroom/content/merging";
import { emptyContent, genreOf } from "@/newsroom/content/words";
import { embedPage } from "@/newsroom/embed/rules";
import { inOneLine } from "@/newsroom/language/numbers";

/** What a field of a story says, line by line. */
export function textsOf(field: Field, words: PlaceWords, choices: Choices): string[] {
  const content = { ...emptyContent, ...words };
  const names = (ids: string[], from: Choices[keyof Choices]) =>
    ids.map((id) => from.find((choice) => choice.id === id)?.name ?? "").filter(Boolean);
  switch (field) {
    case "body":
      return content.body.doc.content.map(textOf).filter(Boolean);
    case "genre":
      return names([genreOf(content)], choices.genres);
    case "sectionId":
      return names(content.sectionId ? [content.sectionId] : [], choices.sections);
    case "topicIds":
      return names(content.topicIds, choices.topics);
    case "bylineIds":
      return names(content.bylineIds, choices.bylines);
    case "leadPicture":
      return content.leadPicture ? pictureTexts(content.leadPicture) : [];
    default:
      return content[field] ? [content[field]] : [];
  }
}

function textOf(block: Block): string {
  const pictures = picturesOf(block);
  if (pictures.length > 0) return inOneLine(...pictures.flatMap(pictureTexts));
  if (block.type === "horizontalRule") return "———";
  if (block.type === "embed") return inOneLine(block.attrs.title, embedPage(block.attrs));
  return blockText(block);
}

function pictureTexts(picture: { caption: string; credit: string; alternative: string }): string[] {
  return [picture.caption, picture.credit, picture.alternative].filter((text) => text !== "");
}
