/**
 * A line of a word list. `word` is one word, found with its prefixes, endings and disguises; `phrase` several words that
 * stand one behind the other; `pattern` a regular expression, written /…/, which runs in linear time (RE2).
 */
export type WordEntry = {
  text: string;
  kind: "word" | "phrase" | "pattern";
  /** Words that would be hit and are innocent: «إنزال» of «أنذال». */
  exceptions?: readonly string[];
};

/** How a listed word was disguised, for the desk to explain; none of them is a word as it is listed. */
export const disguises = [
  "spelling",
  "affix",
  "repeated",
  "invisible",
  "apart",
  "masked",
  "lookAlike",
  "sound",
  "swapped",
  "romanized",
  "mirrored",
] as const;
export type Disguise = (typeof disguises)[number];

/** A hit: its place in the original text (UTF-16 units, `end` is behind it), what was hit, and how it was written. */
export type ListedMatch<Entry extends WordEntry = WordEntry> = {
  start: number;
  end: number;
  entry: Entry;
  disguises: Disguise[];
};

/** A list made ready: to be kept as long as the list is the same. */
export type WordMatcher<Entry extends WordEntry = WordEntry> = {
  /** What stands in `text`, in order, none over another; of two that overlap the wider one. */
  find: (text: string) => ListedMatch<Entry>[];
};
