import type { Opening } from "@/newsroom/desk-search/rules";
import { fold } from "@/newsroom/language/folding";
import type { Language } from "@/newsroom/language/rules";

/** What the palette offers: a page of the desk, something to begin, or what was found; `path` is where it leads. */
export type Entry = { id: string; text: string } & (
  | { kind: "page" | Opening["kind"] | "search"; path: string }
  | { kind: "begin"; edition: string }
);

/** Entries that letters stand in, however either is spelled; all of them where nothing is typed. */
export function entriesWith<Own extends Entry>(entries: Own[], typed: string, language: Language): Own[] {
  const words = fold(typed.trim(), language).split(/\s+/).filter(Boolean);
  return entries.filter(({ text }) => words.every((word) => fold(text, language).includes(word)));
}
