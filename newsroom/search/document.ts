import { placedPictures, plainText } from "@/newsroom/body/words";
import type { ArticleContent } from "@/newsroom/content/rules";
import { lexemeText } from "./plan";
import { wordsIn } from "./words";

/** The sign by which a story is found in a section, under a topic or a byline, whatever these are called today. */
export const listLexeme = (listId: string) => `#${listId}`;

/** Where words stand, by PostgreSQL's weights: in the headline, above the text, below a picture, in the text. */
type Field = { weight: "A" | "B" | "C" | "D"; text: string };

/** Between two fields, so that no phrase begins in one and ends in the next. */
const gap = 10;
/** PostgreSQL's own limits: the last place in a document, and places of one word. */
export const lastPlace = 16_383;
const mostPlaces = 255;
/** Longer runs of letters are nobody's words, and fit no lexeme. */
const longestWord = 64;
/** Bytes of a document's words and places; PostgreSQL takes 1 MB. What is new beyond them is not found. */
const mostBytes = 900_000;

function fieldsOf(content: ArticleContent): Field[] {
  const pictures = placedPictures(content.body).map(({ picture }) => picture);
  const captions = [...(content.leadPicture ? [content.leadPicture] : []), ...pictures];
  return [
    { weight: "A", text: content.headline },
    { weight: "B", text: content.standfirst },
    ...captions.map(({ caption }): Field => ({ weight: "C", text: caption })),
    { weight: "D", text: plainText(content.body) },
  ];
}

/** The words of a headline, each once. */
export const headlineWords = (headline: string, language: string): string[] => [
  ...new Set(
    wordsIn(headline, language)
      .map(({ word }) => word)
      .filter(({ length }) => length <= longestWord),
  ),
];

/** What a published story is found by: its words with their places and weights, and the signs of its lists. */
export type SearchDocument = { words: string[]; vector: string };

/**
 * The search document of a story's words in a language. `vector` is a tsvector in PostgreSQL's writing. `calledSo`: what
 * the desk calls it besides.
 */
export function documentOf(content: ArticleContent, language: string, calledSo = ""): SearchDocument {
  const places = new Map<string, string[]>();
  let place = 0;
  let bytes = 0;
  const fields: Field[] = [...fieldsOf(content), { weight: "A", text: calledSo }];
  for (const { weight, text } of fields) {
    for (const { word } of wordsIn(text, language)) {
      place += 1;
      if (word.length > longestWord || bytes > mostBytes) continue;
      const held = places.get(word) ?? [];
      bytes += held.length === 0 ? 3 * word.length + 8 : 2;
      if (held.length < mostPlaces) held.push(`${Math.min(place, lastPlace)}${weight}`);
      places.set(word, held);
    }
    place += gap;
  }
  const words = [...places.keys()];
  const lists = [
    ...(content.sectionId ? [content.sectionId] : []),
    ...content.topicIds,
    ...content.bylineIds,
  ];
  const vector = [
    ...[...places].map(([word, held]) => `${lexemeText(word)}:${held.join(",")}`),
    ...lists.map((id) => `${lexemeText(listLexeme(id))}:${lastPlace}B`),
  ];
  return { words, vector: vector.join(" ") };
}
