import { RE2JS, RE2JSSyntaxException } from "re2js";
import { NewsroomError } from "@/newsroom/errors";
import { foldArabic } from "@/newsroom/language/folding";
import { foldWithPlaces } from "@/newsroom/language/folding-places";
import type { WordEntry } from "./entry";

/** As long as one entry may be, in UTF-16 units. */
export const longestEntry = 200;
/** Repetitions are written out by the engine: a pattern of more instructions than this takes too long over a comment. */
const largestProgram = 2000;

/** What is wrong with an entry, as a key below `errors`, or null. */
export function entryProblem({ text, kind }: WordEntry): string | null {
  if (text.trim() === "") return "wordList.empty";
  if (text.length > longestEntry) return "wordList.tooLong";
  if (kind !== "pattern") return /[\p{L}\p{N}]/u.test(text) ? null : "wordList.withoutLetters";
  try {
    const pattern = compilePattern(text);
    if (pattern.programSize() > largestProgram) return "wordList.patternTooLarge";
    return pattern.matcher("").find() ? "wordList.patternOfNothing" : null;
  } catch (cause) {
    if (cause instanceof NewsroomError) return cause.messageKey;
    throw cause;
  }
}

/** A pattern of a list («/…/») for RE2, which has no way back in a text and so runs in linear time; case is the same. */
export function compilePattern(text: string): RE2JS {
  const [, source] = /^\/(.+)\/$/su.exec(text) ?? [];
  if (source === undefined) throw new NewsroomError("invalid", "wordList.withoutSlashes");
  try {
    return RE2JS.compile(foldedSource(source), RE2JS.CASE_INSENSITIVE);
  } catch (cause) {
    if (cause instanceof RE2JSSyntaxException)
      throw new NewsroomError("invalid", "wordList.patternWrong", { cause });
    throw cause;
  }
}

/** Letters of Arabic as they are folded in texts; what says something to the engine is none of them. */
const foldedSource = (source: string) =>
  source.replace(/[\p{Script=Arabic}\u0640\u064B-\u065F\u0670]+/gu, foldArabic);

type PatternHit = { start: number; end: number; entry: number; bits: number };

/** Looks for all patterns of a list in a text as it is folded: without tashkeel, with one spelling of each letter. */
export function patternsOf(entries: readonly WordEntry[]): (text: string) => PatternHit[] {
  const patterns = entries.flatMap(({ text, kind }, entry) =>
    kind === "pattern" ? [{ entry, pattern: compilePattern(text) }] : [],
  );
  if (patterns.length === 0) return () => [];
  return (text) => {
    const { text: folded, starts, ends } = foldWithPlaces(text, "ar");
    return patterns.flatMap(({ entry, pattern }) => {
      const hits: PatternHit[] = [];
      const matcher = pattern.matcher(folded);
      while (matcher.find() && matcher.end() > matcher.start())
        hits.push({ entry, start: starts[matcher.start()] ?? 0, end: ends[matcher.end() - 1] ?? 0, bits: 0 });
      return hits;
    });
  };
}
