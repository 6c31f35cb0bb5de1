import type { Finding } from "@/newsroom/house-style/findings";
import { fold } from "@/newsroom/language/folding";
import type { Language } from "@/newsroom/language/rules";
import { lettersOf } from "./passage";

/** What the editors say of a word or name: never, with care, or only so. */
export const termKinds = ["forbidden", "loaded", "spelling"] as const;
export type TermKind = (typeof termKinds)[number];

/** `found` are the spellings that are found; `approved` stands in their place, empty where nothing does. */
export type Term = { kind: TermKind; found: string[]; approved: string; note: string };

type Sought = { term: Term; words: string[]; folded: string[] };
/** Terms by their first word, folded. */
export type TermIndex = { language: Language; byFirst: Map<string, Sought[]> };

const word = /[\p{L}\p{M}\p{N}\u0640]+/gu;
const plain = (text: string) => lettersOf(text).toLowerCase();

/** Prepares the editors' terms for looking them up. */
export function termIndex(terms: Term[], language: Language): TermIndex {
  const byFirst = new Map<string, Sought[]>();
  for (const term of terms) {
    // Where there is one spelling for a name, whatever differs from it in what folding drops is another one.
    const spellings = term.kind === "spelling" ? [...term.found, term.approved] : term.found;
    for (const spelling of spellings) {
      const words = (spelling.match(word) ?? []).map(plain);
      const folded = words.map((each) => fold(each, language));
      if (folded[0]) byFirst.set(folded[0], [...(byFirst.get(folded[0]) ?? []), { term, words, folded }]);
    }
  }
  return { language, byFirst };
}

const attached = /^([وف]?)(لل|[بك]?ال|[بلك])?(.+)$/u;

/** A word, and what is left of it without what Arabic writes onto it. */
function* readings(letters: string, language: Language): Generator<{ before: string; rest: string }> {
  yield { before: "", rest: letters };
  if (language !== "ar") return;
  const [, and = "", before = "", rest = ""] = attached.exec(letters) ?? [];
  if (and) yield { before: and, rest: letters.slice(1) };
  if (!before || rest.length < 2) return;
  yield { before: and + before, rest };
  if (before === "لل") yield { before: `${and}ل`, rest: `ال${rest}` };
  else if (before.length > 1) yield { before: and + before.slice(0, -2), rest: `ال${rest}` };
}

/** What stands before a word, joined to another one. */
function joined(before: string, approved: string): string {
  if (!approved.startsWith("ال")) return before + approved;
  if (/ال$|لل$/u.test(before)) return before + approved.slice(2);
  return before.endsWith("ل") ? `${before}ل${approved.slice(2)}` : before + approved;
}

/** Two spellings are the same where letters are; short words must be spelled alike, lest «على» be taken for «علي». */
const isSame = (one: string, other: string, folded: string, language: Language) =>
  one === other || (one.length > 3 && other.length > 3 && fold(one, language) === folded);

/** The editors' terms in a paragraph. */
export function* termsIn(text: string, { language, byFirst }: TermIndex): Generator<Finding> {
  if (byFirst.size === 0) return;
  const words = Array.from(text.matchAll(word), ({ 0: each, index }) => ({
    text: each,
    letters: plain(each),
    from: index,
  }));
  for (const [at, first] of words.entries()) {
    for (const { before, rest } of readings(first.letters, language)) {
      const sought = byFirst.get(fold(rest, language))?.find((each) =>
        each.words.every((letters, offset) => {
          const there = offset === 0 ? rest : words[at + offset]?.letters;
          return there !== undefined && isSame(there, letters, each.folded[offset] ?? "", language);
        }),
      );
      if (!sought) continue;
      const last = words[at + sought.words.length - 1] ?? first;
      const [from, to] = [first.from, last.from + last.text.length];
      const finding = judged(sought.term, text.slice(from, to), before);
      if (finding) yield { ...finding, from, to };
      break;
    }
  }
}

function judged(
  { kind, approved, note }: Term,
  written: string,
  before: string,
): Omit<Finding, "from" | "to"> | null {
  const right = approved === "" ? "" : joined(before, approved);
  if (approved !== "" && plain(written) === plain(right) && (kind === "spelling" || written === right))
    return null;
  return { check: kind, suggestions: right === "" ? [] : [right], note };
}
