import { ending } from "./affixes";
import { foldedWord } from "./cells";
import type { WordEntry } from "./entry";
import { isArabicLabel, isLatinLabel, labelsOf } from "./labels";

/** A word of the tree, and the entry to which it leads. */
type Form = {
  labels: string;
  /** A bit of `ending`: how it may go on; 0 when not at all. */
  ending: number;
  /** Of an entry by its place: all of it, or one of the words of a phrase. */
  entry: number;
  part: number;
  parts: number;
  /** Letters of the listed word. */
  length: number;
};

const shortestStem = 3;

/** The forms of one word: as it is listed, and what is left of it before endings that change it. */
function formsOfWord(word: string, target: Pick<Form, "entry" | "part" | "parts">): Form[] {
  const folded = foldedWord(word);
  const whole = labelsOf(folded);
  if (whole === "" || whole.includes("\0")) return [];
  const { length } = folded;
  const form = (labels: string, how: number): Form => ({ labels, ending: how, ...target, length });
  const isAll = (is: (label: number) => boolean) => Array.from(whole).every((unit) => is(unit.charCodeAt(0)));
  if (length < shortestStem) return [form(whole, 0)];
  if (!isAll(isArabicLabel)) return [form(whole, isAll(isLatinLabel) ? ending.latin : 0)];
  const forms = [form(whole, ending.plain)];
  const shortened = (by: number, how: number) => {
    if (length - by >= shortestStem) forms.push(form(whole.slice(0, -by), how));
  };
  if (/[ةه]$/u.test(word)) shortened(1, ending.opened);
  if (word.endsWith("ى")) forms.push(form(whole.slice(0, -1) + labelsOf("ا"), ending.lengthened));
  if (/(?:ون|ين)$/u.test(folded) && length >= 6) shortened(2, ending.shortened);
  return forms;
}

/** Shorter phrases might be another word when they are written as one. */
const shortestJoined = 6;

/** The forms of an entry; of a phrase those of each word, and of all of them written as one. */
export function formsOf({ text, kind }: WordEntry, entry: number): Form[] {
  if (kind === "pattern") return [];
  const words = text.split(/\s+/u).filter((word) => foldedWord(word) !== "");
  const whole = formsOfWord(words.join(""), { entry, part: 0, parts: 1 });
  if (words.length <= 1) return whole;
  return [
    ...words.flatMap((word, part) => formsOfWord(word, { entry, part, parts: words.length })),
    ...whole.filter(({ length }) => length >= shortestJoined),
  ];
}

/** Forms by the word of the tree that they share, in flat arrays. */
export type Leads = {
  words: string[];
  /** Where the leads of a word begin; they end where those of the next begin. */
  from: Uint32Array;
  entry: Uint32Array;
  part: Uint8Array;
  parts: Uint8Array;
  ending: Uint8Array;
  length: Uint8Array;
  /** All the endings of a word's leads. */
  endings: Uint8Array;
};

/** What words lead to, of all entries. */
export function leadsOf(entries: readonly WordEntry[]): Leads {
  const forms = entries
    .flatMap(formsOf)
    .sort((a, b) => (a.labels < b.labels ? -1 : a.labels > b.labels ? 1 : 0));
  const words = [...new Set(forms.map(({ labels }) => labels))];
  const from = new Uint32Array(words.length + 1);
  const endings = new Uint8Array(words.length);
  let word = -1;
  for (const [at, form] of forms.entries()) {
    if (form.labels !== words[word]) {
      word += 1;
      from[word] = at;
    }
    endings[word] = (endings[word] ?? 0) | form.ending;
  }
  from[words.length] = forms.length;
  return {
    words,
    from,
    endings,
    entry: Uint32Array.from(forms, (form) => form.entry),
    part: Uint8Array.from(forms, (form) => form.part),
    parts: Uint8Array.from(forms, (form) => form.parts),
    ending: Uint8Array.from(forms, (form) => form.ending),
    length: Uint8Array.from(forms, (form) => form.length),
  };
}
