import { foldArabic } from "@/newsroom/language/folding";
import type { Mentionable } from "@/newsroom/note/rules";

/** The name that is being typed behind the last @ before the caret; null where none is. */
export function sought(text: string, caret: number): string | null {
  const found = /(?:^|[\s(«،])@([^\s@]{0,40}(?: [^\s@]{1,20})?)$/u.exec(text.slice(0, caret));
  return found?.[1] ?? null;
}

/** Names that are offered at once. */
const most = 6;

/** Who may be meant by the beginning of one of her names, however it is spelled and with the article or without. */
export function meant(people: Mentionable[], typed: string): Mentionable[] {
  const parts = partsOf(typed);
  const begins = (name: string) => {
    const names = partsOf(name);
    return names.some((_, at) =>
      parts.every((part, index) => {
        const here = names[at + index] ?? "";
        return index < parts.length - 1 ? withoutArticle(here) === withoutArticle(part) : isBegun(here, part);
      }),
    );
  };
  return people.filter(({ name }) => begins(name)).slice(0, most);
}

const partsOf = (name: string) => foldArabic(name).split(/\s+/u);
const withoutArticle = (part: string) => (/^ال.{3,}/u.test(part) ? part.slice(2) : part);
const isBegun = (name: string, part: string) =>
  name !== "" &&
  (name.startsWith(part) ||
    withoutArticle(name).startsWith(part) ||
    withoutArticle(name).startsWith(withoutArticle(part)));

/** Who is offered for what is typed; null where nothing is said: behind a whole name the next word is the sentence's. */
export function offeredFor(people: Mentionable[], typed: string | null): Mentionable[] | null {
  if (typed === null) return null;
  const found = meant(people, typed);
  return found.length === 0 && typed.includes(" ") ? null : found;
}

/** The text with a whole name in place of what was typed of it, and where the caret stands then. */
export function withName(
  text: string,
  caret: number,
  typed: string,
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, caret - typed.length)}${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}

/** Of those who were chosen, by id, the ones whose names still stand there: whole, and not as the beginning of another's. */
export function stillMentioned(text: string, chosen: Mentionable[]): string[] {
  const standsAt = (name: string, at: number) =>
    text.startsWith(name, at) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + name.length));
  const stands = (name: string) =>
    [...text.matchAll(/@/g)].some(
      ({ index }) =>
        standsAt(name, index + 1) &&
        !chosen.some(({ name: other }) => other.length > name.length && standsAt(other, index + 1)),
    );
  return [...new Set(chosen.filter(({ name }) => stands(name)).map(({ id }) => id))];
}
