import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { type Language, languageKeys } from "@/newsroom/language/rules";
import { messages } from "./index";

/** A text of a language with its dotted path, and what it is made of, in order, whatever stands in what. */
export type ParsedText = { language: Language; path: string; text: string; elements: MessageFormatElement[] };

/** Every text of a tree by its dotted path. */
function textsIn(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[here, value] as [string, string]] : textsIn(value, here);
  });
}

/** An element and all within it. */
function elementsIn(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsIn(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => elementsIn(option.value))];
    return [element];
  });
}

export function parsedTexts(language: Language): ParsedText[] {
  return textsIn(messages[language]).map(([path, text]) => ({
    language,
    path,
    text,
    elements: elementsIn(parse(text, { captureLocation: true })),
  }));
}

export const allParsedTexts = languageKeys.flatMap(parsedTexts);
