import { foldArabic } from "@/newsroom/language/folding";
import { collapseRepeats, graphemes } from "@/newsroom/language/graphemes";
import { bareLetters, readWord } from "@/newsroom/language/look-alikes";

/** Where a listed word stands in the original text, in UTF-16 units; `end` is behind it. */
export type WordMatch = { start: number; end: number };

/** Words and pairs of words that a moderator should look at twice: insults and what spam is made of. */
const listedWords: readonly string[] = [
  ..."غبي أغبياء أحمق حمقى حمار حمير كلب كلاب خنزير خنازير حقير حقراء تافه سافل سفلة".split(" "),
  ..."وسخ قذر نذل أنذال".split(" "),
  ..."خسيس خائن خونة كذاب كذابون منافق منافقون معتوه لعين وقح ساقط جبان مرتزق مرتزقة".split(" "),
  ..."كازينو فياغرا فياجرا قمار مراهنات فوركس واتساب".split(" "),
  ...["اربح المال", "ربح سريع", "قرض فوري", "اضغط هنا", "استثمار مضمون"],
  ..."idiot stupid moron liar traitor scum dumb jerk loser bastard pig".split(" "),
  ..."casino viagra forex whatsapp betting".split(" "),
  ...["click here", "free money", "payday loan", "easy money"],
];

/** One seen character after folding, with its place in the original. */
type Cell = { folded: string; start: number; end: number };
type Word = { folded: string; start: number; end: number };

const inWord = /^[\p{L}\p{N}@$|]/u;
/** Signs put inside a word to break it: «غ.بي», "st*pid" does not count. */
const breaker = /^[.*_\-·'’`~+،,/\\]$/u;
const prefixes = ["وال", "فال", "بال", "كال", "ولل", "لل", "ال", "يا", "و", "ف", "ب", "ل", "ك"];
const suffixes = ["ون", "ين", "ات", "ان", "ه", "s"];
const shortestStem = 3;

function cellsOf(text: string): Cell[] {
  return graphemes(text).flatMap((seen) => {
    const folded = bareLetters(seen.text);
    // Invisible characters fold to nothing and so do not part a word.
    return folded === "" ? [] : [{ folded, start: seen.start, end: seen.start + seen.text.length }];
  });
}

function wordOf(cells: Cell[]): Word {
  const folded = readWord(cells.map((cell) => cell.folded).join(""));
  return { folded, start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

/** Runs of cells that belong to words, and what parts them. */
function runsOf(cells: Cell[]): { words: Cell[][]; gaps: string[] } {
  const words: Cell[][] = [];
  const gaps: string[] = [];
  let gap = "";
  let isOpen = false;
  for (const cell of cells) {
    if (!inWord.test(cell.folded)) {
      gap += cell.folded;
      isOpen = false;
      continue;
    }
    if (isOpen) words.at(-1)?.push(cell);
    else {
      if (words.length > 0) gaps.push(gap);
      words.push([cell]);
    }
    gap = "";
    isOpen = true;
  }
  return { words, gaps };
}

/** Words, and what becomes of neighbours that were pulled apart: «غ ب ي», «غ.بي». */
function wordsOf(text: string): { words: Word[]; joined: Word[] } {
  const { words, gaps } = runsOf(cellsOf(text));
  const joined: Word[] = [];
  let run = words[0] ?? [];
  let parts = 1;
  const close = () => {
    if (parts > 1) joined.push(wordOf(run));
  };
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] ?? [];
    const gap = gaps[i - 1] ?? "";
    const isSpelledOut = word.length === 1 && words[i - 1]?.length === 1 && /^[^\n]{1,3}$/u.test(gap);
    if (breaker.test(gap) || isSpelledOut) {
      run = [...run, ...word];
      parts += 1;
    } else {
      close();
      run = word;
      parts = 1;
    }
  }
  close();
  return { words: words.map(wordOf), joined };
}

/** The readings of a word: as it stands, and without attached particles and endings. */
function readingsOf(folded: string): Set<string> {
  const readings = new Set<string>();
  for (const form of [folded, collapseRepeats(folded)]) {
    const stems = [form];
    for (const prefix of prefixes)
      if (form.startsWith(prefix) && form.length >= prefix.length + shortestStem)
        stems.push(form.slice(prefix.length));
    for (const stem of stems) {
      readings.add(collapseRepeats(stem));
      for (const suffix of suffixes)
        if (stem.endsWith(suffix) && stem.length >= suffix.length + shortestStem)
          readings.add(collapseRepeats(stem.slice(0, -suffix.length)));
    }
  }
  return readings;
}

const folded = (entry: string) => collapseRepeats(foldArabic(entry));

/**
 * Where words of `list` stand in `text`, in order, however they are spelled: tashkeel, tatweel, hamza forms, attached
 * particles, invisible characters, repeated letters, look-alikes and pulled-apart letters do not hide them.
 */
export function findListedWords(text: string, list: readonly string[] = listedWords): WordMatch[] {
  const wanted = new Set(list.map(folded));
  const { words, joined } = wordsOf(text);
  const found: WordMatch[] = [];
  for (const word of [...words, ...joined])
    if ([...readingsOf(word.folded)].some((reading) => wanted.has(reading)))
      found.push({ start: word.start, end: word.end });
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (
      next &&
      [...readingsOf(word.folded)].some((reading) => wanted.has(`${reading} ${folded(next.folded)}`))
    )
      found.push({ start: word.start, end: next.end });
  }
  return withoutOverlaps(found);
}

/** Sorted by place; of two that overlap the wider one stays. */
function withoutOverlaps(matches: WordMatch[]): WordMatch[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((match, i) => !sorted.slice(0, i).some((earlier) => match.start < earlier.end));
}
