import { kindred, wordsShared } from "@/newsroom/content/pairing";
import { noteLimits } from "./rules";

export const noteFields = ["headline", "standfirst", "body"] as const;
export type NoteField = (typeof noteFields)[number];

/** The words that a note is about, as they stood when it was written: by these they are found again. */
export type NotePlace = {
  field: NoteField;
  words: string;
  /** What stood beside them in their paragraph. */
  before: string;
  after: string;
  /** The paragraph; of a very long one what is around them. */
  paragraph: string;
};

/** A paragraph of a story as it is now; the headline and the standfirst are one each. */
export type Paragraph = { field: NoteField; text: string };

/** Where a note's words are now: letters of a paragraph. `isChanged`: not the same words, but where they were. */
export type FoundPlace = { index: number; from: number; to: number; isChanged: boolean };

/** The place of what is selected in a paragraph; null where nothing is. */
export function placeAt(field: NoteField, text: string, from: number, to: number): NotePlace | null {
  const { words: longest, beside, paragraph } = noteLimits;
  const selected = text.slice(from, to);
  const start = from + selected.length - selected.trimStart().length;
  const picked = selected.trim().slice(0, longest).trim();
  const words = lettersOf(picked);
  if (words === "") return null;
  const end = start + picked.length;
  const around = Math.floor((paragraph - longest) / 2);
  return {
    field,
    words,
    before: lettersOf(text.slice(0, start)).slice(-beside).trim(),
    after: lettersOf(text.slice(end)).slice(0, beside).trim(),
    paragraph: lettersOf(text.slice(Math.max(0, start - around), end + around)).slice(0, paragraph),
  };
}

/**
 * Finds a note's words again in the story as it is now, wherever their paragraph went: the same words, told apart from
 * others like them by what stands beside them; else, where they were changed, their place in the paragraph that is most
 * like theirs. Null where there is neither.
 */
export function findPlace(place: NotePlace, paragraphs: Paragraph[]): FoundPlace | null {
  const kin = paragraphs.flatMap((paragraph, index) =>
    paragraph.field === place.field
      ? { index, text: paragraph.text, likeness: likenessTo(place, paragraph) }
      : [],
  );
  return sameWords(place, kin) ?? changedWords(place, kin);
}

/** What stands in a paragraph for a footnote: it has a position and is no letter, and no word that is kept has one. */
const noLetter = "\ufffc";
const lettersOf = (text: string) => text.replaceAll(noLetter, "").trim();

/** The words of a text, as they stand between spaces. */
const wordsIn = (text: string): string[] => lettersOf(text).split(/\s+/u).filter(Boolean);

type Kin = { index: number; text: string; likeness: number };

const likenessTo = (place: NotePlace, { text }: Paragraph) =>
  wordsShared(wordsIn(place.paragraph), wordsIn(text));

/** Letters from which on words are known by themselves, and letters beside shorter ones that say which they are. */
const [telling, tellingBeside] = [20, 8];

/** Places of the same words that are told apart, those in paragraphs like the note's first. */
const mostWeighed = 300;

function sameWords(place: NotePlace, kin: Kin[]): FoundPlace | null {
  const nearest = [...kin].sort((one, other) => other.likeness - one.likeness);
  const places = nearest.flatMap((each) =>
    occurrences(each.text, place.words).map(([from, to]) => ({ ...each, from, to })),
  );
  const found = places
    .slice(0, mostWeighed)
    .map((each) => ({ ...each, ...besides(place, each.text, each.from, each.to) }));
  const sure = found.filter(
    // The same word further on in its own paragraph is another one, as it is elsewhere.
    ({ likeness: alike, sides }) => place.words.length >= telling || sides >= (alike >= kindred ? 1 : 2),
  );
  const [best] = sure.sort((one, other) => other.agreeing - one.agreeing || other.likeness - one.likeness);
  return best ? { index: best.index, from: best.from, to: best.to, isChanged: false } : null;
}

/** Where words stand in a text, however their spaces are drawn and whatever footnotes are among their letters. */
function occurrences(text: string, words: string): [number, number][] {
  const letters = wordsIn(words).map((word) => Array.from(word, escaped).join(`${noLetter}*`));
  const sought = new RegExp(letters.join(`${noLetter}*\\s[\\s${noLetter}]*`), "g");
  return [...text.matchAll(sought)].map(({ index, 0: found }) => [index, index + found.length]);
}
const escaped = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** How many letters beside words agree with those that stood there, and on how many sides enough to know them by. */
function besides(place: NotePlace, text: string, from: number, to: number) {
  const [before, after] = [tidy(text.slice(Math.max(0, from - 200), from)), tidy(text.slice(to, to + 200))];
  const [ahead, behind] = [tidy(place.before), tidy(place.after)];
  const front = common(reversed(before), reversed(ahead));
  const back = common(after, behind);
  const isEnough = (agreeing: number, stood: string, stands: string) =>
    stood === "" ? stands === "" : agreeing >= Math.min(tellingBeside, stood.length);
  const sides = [isEnough(front, ahead, before), isEnough(back, behind, after)];
  return { agreeing: front + back, sides: sides.filter(Boolean).length };
}

const tidy = (text: string) => wordsIn(text).join(" ");
const reversed = (text: string) => [...text].reverse().join("");

function common(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

function changedWords(place: NotePlace, kin: Kin[]): FoundPlace | null {
  const [best] = kin
    .filter(({ likeness: alike }) => alike >= kindred)
    .sort((one, other) => other.likeness - one.likeness);
  if (!best) return null;
  const { index, text } = best;
  const [start, end] = between(place, text);
  return start < end
    ? { index, from: start, to: end, isChanged: true }
    : { index, from: 0, to: text.length, isChanged: true };
}

/** What stands now between the words that stood beside; from 0 to 0 where those are gone too. */
function between({ before, after }: NotePlace, text: string): [number, number] {
  const ahead = before === "" ? 0 : occurrences(text, wordsIn(before).slice(-2).join(" ")).at(0)?.[1];
  if (ahead === undefined) return [0, 0];
  const behind =
    after === ""
      ? text.trimEnd().length
      : occurrences(text, wordsIn(after).slice(0, 2).join(" ")).find(([from]) => from >= ahead)?.[0];
  if (behind === undefined) return [0, 0];
  const words = text.slice(ahead, behind);
  const start = ahead + words.length - words.trimStart().length;
  return [start, start + words.trim().length];
}
