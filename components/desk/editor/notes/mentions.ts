import { authorsMentioned, type Mentionable } from "@/newsroom/note/rules";

/** The name that is being typed behind the last @ before the caret; null where none is. */
export function sought(text: string, caret: number): string | null {
  const found = /(?:^|[\s(«،])@([^\s@]{0,40}(?: [^\s@]{1,20})?)$/u.exec(text.slice(0, caret));
  return found?.[1] ?? null;
}

/** Names that are offered at once. */
const most = 6;

/** Who may be meant by the beginning of one of her names. */
export function meant(people: Mentionable[], typed: string): Mentionable[] {
  const begins = (name: string) =>
    name.toLowerCase().startsWith(typed.toLowerCase()) ||
    name
      .toLowerCase()
      .split(" ")
      .some((part) => part.startsWith(typed.toLowerCase()));
  return people.filter(({ name }) => begins(name)).slice(0, most);
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

/** Of those who were chosen the ones whose names still stand there. */
export function stillMentioned(
  text: string,
  chosen: string[],
  people: Mentionable[],
  authors: string,
): string[] {
  const nameOf = (id: string) =>
    id === authorsMentioned ? authors : people.find((person) => person.id === id)?.name;
  return [...new Set(chosen)].filter((id) => {
    const name = nameOf(id);
    return name !== undefined && text.includes(`@${name}`);
  });
}
