import { countLetters, countWords, emptyBody, placedPictures, plainText } from "@/newsroom/body/words";
import { slugFrom } from "@/newsroom/slug/letters";
import type { ArticleContent } from "./rules";

/** What kind of text a story is (`genre` in IPTC's words). The first is what a story is of which nothing is said. */
export const genres = ["news", "analysis", "opinion", "interview", "explainer", "sponsored"] as const;
export type Genre = (typeof genres)[number];

/** The genre of a story's words. */
export const genreOf = ({ genre = genres[0] }: Pick<ArticleContent, "genre">): Genre => genre;

/** Letters of a story's short texts, and how many topics and bylines it may name. */
export const contentLimits = {
  headline: 300,
  standfirst: 1000,
  dateline: 80,
  topics: 12,
  bylines: 12,
} as const;

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

/** The slug under which a story with these words is published: the editor's, else the headline's, else its id. */
export function slugOf(content: Pick<ArticleContent, "slug" | "headline">, id: string): string {
  return slugFrom(content.slug ?? "", slugFrom(content.headline, id));
}

/** Every word somebody wrote of a story. */
export function wordsOf({ headline, standfirst, dateline, leadPicture, body }: ArticleContent): string {
  const pictures = [
    ...(leadPicture ? [leadPicture] : []),
    ...placedPictures(body).map(({ picture }) => picture),
  ];
  const captions = pictures.flatMap(({ caption, credit, alternative }) => [caption, credit, alternative]);
  return [headline, standfirst, dateline, ...captions, plainText(body)].join("\n");
}

/** Whether two versions differ in more than where the story is filed: who chooses its section or topics writes nothing of it. */
export function differInWords(one: ArticleContent, other: ArticleContent): boolean {
  const written = ({ sectionId: _, topicIds: __, ...words }: ArticleContent) => JSON.stringify(words);
  return written(one) !== written(other);
}

/** How much somebody wrote of a story. */
export function lengthOf(content: ArticleContent): { words: number; letters: number } {
  const text = wordsOf(content);
  return { words: countWords(text), letters: countLetters(text) };
}

/** Letters of a text that the other has not in the same place, between its first and its last difference. */
export function lettersRemoved(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
