import { type CsvLine, cellFrom } from "@/newsroom/csv";
import { tidyLine } from "@/newsroom/storable";
import { type TermKind, termKinds } from "./checks/terms";
import { inOwnLetters, type RefusedTerm, type TermRefusal, TermWords, wrongInTerm } from "./rules";

/** How a file names the kinds, in either language of the desk; the first is how one is written. */
export const kindNames: Record<TermKind, { ar: string; en: string }> = {
  forbidden: { ar: "ممنوعة", en: "forbidden" },
  loaded: { ar: "منحازة", en: "loaded" },
  spelling: { ar: "كتابة", en: "spelling" },
};
/** The heading of a file. */
export const columns = {
  ar: ["النوع", "الكلمة", "صيغ أخرى", "البديل", "ملاحظة"],
  en: ["kind", "word", "others", "instead", "note"],
} as const;

const longestGiven = 200;
type Judged = { line: number; term: TermWords } | (RefusedTerm & { term: null });

const kindOf = (name: string) =>
  termKinds.find((kind) => [kindNames[kind].ar, kindNames[kind].en].includes(name.toLowerCase()));

/**
 * A line of a file for an edition's list, as it is kept there: kind, word, other forms, what is written instead, a note.
 * Null for a heading.
 */
export function judgeTermLine(edition: string, { line, cells, text }: CsvLine): Judged | null {
  const refused = (problem: TermRefusal): Judged => ({
    line,
    problem,
    otherLine: null,
    given: tidyLine(text.slice(0, longestGiven)),
    term: null,
  });
  const [kindName = "", word = "", others = "", instead = "", note = ""] = (cells ?? []).map((cell) =>
    tidyLine(cellFrom(cell)),
  );
  if (line === 1 && [columns.ar[0], columns.en[0]].some((name) => name === kindName.toLowerCase()))
    return null;
  if (cells === null || cells.length < 2) return refused("notLine");
  const kind = kindOf(kindName);
  if (!kind) return refused("kindUnknown");
  if (word === "") return refused("wordMissing");
  const parsed = TermWords.safeParse({ kind, word, others, instead, note });
  if (!parsed.success) return refused("tooLong");
  const term = inOwnLetters(edition, parsed.data);
  const problem = wrongInTerm(term);
  return problem ? refused(problem) : { line, term };
}

/** Those that an earlier line of the file has are refused too. */
export function* judgeAll(lines: Iterable<Judged>): Generator<Judged> {
  const seen = new Map<string, number>();
  for (const judged of lines) {
    const earlier = judged.term && seen.get(judged.term.word);
    if (judged.term === null || earlier === undefined || earlier === null) {
      if (judged.term) seen.set(judged.term.word, judged.line);
      yield judged;
      continue;
    }
    const { line, term } = judged;
    yield { line, problem: "repeated", otherLine: earlier, given: term.word, term: null };
  }
}
