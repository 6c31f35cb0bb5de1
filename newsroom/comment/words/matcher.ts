import { findListedWords } from "../word-list";
import type { ListedMatch, WordEntry, WordMatcher } from "./entry";

/** Makes entries ready to be looked for; an entry that `entryProblem` (`pattern.ts`) minds is an error. */
export function compileWordList<Entry extends WordEntry>(entries: readonly Entry[]): WordMatcher<Entry> {
  const find = (text: string) =>
    entries.flatMap((entry) =>
      findListedWords(text, [entry.text]).map(
        (span): ListedMatch<Entry> => ({ ...span, entry, disguises: [] }),
      ),
    );
  return { find };
}
