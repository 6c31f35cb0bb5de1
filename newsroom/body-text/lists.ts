import type { List, ListEntry, Paragraph } from "@/newsroom/body/rules";
import { listLevels } from "@/newsroom/body/words";
import { parseInline, printInline } from "./inline";

const bullet = /^- +/;
const number = /^(?<start>\d{1,4})\. +/;
/** Spaces that set a list into another. */
const step = 2;

type Line = { level: number; start: number | null; text: string };

/** Lines of a list by their entries; one without a marker goes on with the entry before it. */
function entriesOf(lines: string[]): Line[] {
  const entries: Line[] = [];
  const offset = indentOf(lines[0] ?? "");
  for (const line of lines) {
    const text = line.trim();
    const before = entries.at(-1);
    const numbered = number.exec(text);
    if (!numbered && !bullet.test(text)) {
      if (before) before.text += `\n${text}`;
      continue;
    }
    const deepest = Math.min(before ? before.level + 1 : 0, listLevels - 1);
    const level = Math.min(Math.max(Math.floor((indentOf(line) - offset) / step), 0), deepest);
    const start = numbered ? Number(numbered.groups?.start) : null;
    entries.push({ level, start, text: text.replace(numbered ? number : bullet, "") });
  }
  return entries;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The lists that lines make, one after the other where bullets and numbers change. */
export function parseLists(lines: string[]): List[] {
  return listsAt(entriesOf(lines), 0);
}

function listsAt(lines: Line[], level: number): List[] {
  const lists: List[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.level ?? 0) > level) end += 1;
    const paragraph: Paragraph = { type: "paragraph", content: parseInline(line.text) };
    const entry: ListEntry = {
      type: "listItem",
      content: [paragraph, ...listsAt(lines.slice(at + 1, end), level + 1)],
    };
    const last = lists.at(-1);
    const type = line.start === null ? "bulletList" : "orderedList";
    if (last?.type === type) last.content.push(entry);
    else if (line.start === null) lists.push({ type: "bulletList", content: [entry] });
    else
      lists.push({
        type: "orderedList",
        ...(line.start > 1 && { attrs: { start: line.start } }),
        content: [entry],
      });
    at = end;
  }
  return lists;
}

/** The inverse of `parseLists`; of what stands in an entry behind the lists within it lines only its words stay. */
export function printList(list: List, level = 0): string {
  const start = list.type === "orderedList" ? (list.attrs?.start ?? 1) : null;
  const lines = list.content.map(({ content }, index) => {
    const isParagraph = (part: Paragraph | List): part is Paragraph => part.type === "paragraph";
    const words = content.filter(isParagraph).map((part) => printInline(part.content));
    const within = content.flatMap((part) => (isParagraph(part) ? [] : printList(part, level + 1)));
    const marker = start === null ? "-" : `${start + index}.`;
    return [`${" ".repeat(level * step)}${marker} ${words.join("\n")}`, ...within].join("\n");
  });
  return lines.join("\n");
}
