import { diffArrays } from "diff";
import { placedPictures, plainText } from "@/newsroom/body/words";
import type { Language } from "@/newsroom/language/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

/** A run of text that two versions share, or that only one of them has. */
export type ComparedRun = { kind: "same" | "inserted" | "deleted"; text: string };

/** A part of a story in which two versions differ, as runs in reading order. */
export type PartComparison = {
  part: ComparedPart;
  runs: ComparedRun[];
  /** Whether another picture stands there, whatever its words. */
  isOtherPicture: boolean;
};

/** Changed words beyond which two texts count as different throughout: the search grows with their square. */
export const mostChanges = 1200;

/** Words as the language parts them, each with the space behind it, so that a change never ends in mid-air. */
export function wordsIn(text: string, language: Language): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text))
    if (/^[^\S\n]+$/u.test(segment) && words.length > 0) words.push(`${words.pop()}${segment}`);
    else words.push(segment);
  return words;
}

/** A word without the space behind it, which changes when a comma comes and is no change of the word. */
export const bare = (word: string) => word.replace(/[^\S\n]+$/u, "");

/** What makes `after` out of `before`, by whole words; deletions stand before the insertions that replace them. */
export function compareTexts(before: string, after: string, language: Language): ComparedRun[] {
  const found = diffArrays(wordsIn(before, language), wordsIn(after, language), {
    maxEditLength: mostChanges,
    comparator: (one, other) => bare(one) === bare(other),
  });
  if (!found)
    return [
      { kind: "deleted", text: before },
      { kind: "inserted", text: after },
    ];
  return found.map(({ value, added, removed }, index) => {
    const text = value.join("");
    // What both share is taken from `after`, where the space before a deleted word is gone.
    const isGlued = !added && !removed && found[index + 1]?.removed && /\S$/u.test(text);
    return { kind: added ? "inserted" : removed ? "deleted" : "same", text: isGlued ? `${text} ` : text };
  });
}

type Words = Pick<
  PublishedArticle,
  "headline" | "standfirst" | "dateline" | "section" | "topics" | "bylines" | "body"
> & {
  leadPicture: (PictureWords & { id: string }) | null;
  /** By its name, as readers know it. */
  genre: string;
};

const namesOf = (named: { name: string }[]) => named.map(({ name }) => name).join("\n");

type PictureWords = { caption: string; credit: string; alternative: string };
const linesOf = ({ caption, credit, alternative }: PictureWords) =>
  [caption, credit, alternative].filter(Boolean).join("\n");

/** The parts that are compared, in the order of a story's page, each as text. */
const textOf = {
  headline: ({ headline }) => headline,
  standfirst: ({ standfirst }) => standfirst,
  dateline: ({ dateline }) => dateline,
  genre: ({ genre }) => genre,
  section: ({ section }) => section?.name ?? "",
  topics: ({ topics }) => namesOf(topics),
  bylines: ({ bylines }) => namesOf(bylines),
  leadPicture: ({ leadPicture }) => (leadPicture ? linesOf(leadPicture) : ""),
  body: ({ body }) => plainText(body),
  pictures: ({ body }) =>
    placedPictures(body)
      .map(({ picture }) => linesOf(picture))
      .join("\n"),
} satisfies Record<string, (words: Words) => string>;
export type ComparedPart = keyof typeof textOf;
const comparedParts = Object.keys(textOf) as ComparedPart[];

function picturesOf({ leadPicture, body }: Words, part: ComparedPart): string {
  if (part === "leadPicture") return leadPicture?.id ?? "";
  if (part !== "pictures") return "";
  return placedPictures(body)
    .map(({ picture }) => picture.pictureId)
    .join();
}

/** The parts in which two versions of a story differ, in the order of its page; empty when they read the same. */
export function compareStories(before: Words, after: Words, language: Language): PartComparison[] {
  return comparedParts.flatMap((part) => {
    const [old, now] = [textOf[part](before), textOf[part](after)];
    const isOtherPicture = picturesOf(before, part) !== picturesOf(after, part);
    if (old === now && !isOtherPicture) return [];
    return [{ part, runs: compareTexts(old, now, language), isOtherPicture }];
  });
}

/** The lines of a text that changed, each whole; what stays whole between them is left out. */
export function changedLines(runs: ComparedRun[]): ComparedRun[][] {
  const lines: ComparedRun[][] = [[]];
  for (const { kind, text } of runs)
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    });
  return lines.filter((line) => line.some(({ kind }) => kind !== "same"));
}
