import { RE2JS, RE2JSSyntaxException } from "re2js";
import { NewsroomError } from "@/newsroom/errors";
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
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (cause) {
    if (cause instanceof RE2JSSyntaxException)
      throw new NewsroomError("invalid", "wordList.patternWrong", { cause });
    throw cause;
  }
}
