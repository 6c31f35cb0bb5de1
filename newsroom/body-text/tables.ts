import type { Paragraph, Table } from "@/newsroom/body/rules";
import { parseInline, printInline } from "./inline";

type Cell = Table["content"][number]["content"][number];

/** What stands between the strokes of a line; the last stroke ends it. An escaped stroke is a letter. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const [sign] of line.slice(1).matchAll(/\\.|[^\\]|\\$/gs))
    if (sign === "|") {
      parts.push(part);
      part = "";
    } else part += sign;
  return part.trim() === "" && parts.length > 0 ? parts : [...parts, part];
}

function cellFrom(part: string): Cell {
  const text = part.replace(/^=/, "").trim();
  const paragraph: Paragraph =
    text === "" ? { type: "paragraph" } : { type: "paragraph", content: parseInline(text) };
  return { type: part.startsWith("=") ? "tableHeader" : "tableCell", content: [paragraph] };
}

/** A table of lines `| cell | cell |`, a head `|= cell |`; a first line `|+ words` is its caption. */
export function parseTable(lines: string[]): Table[] {
  const [first = ""] = lines;
  const caption = first.startsWith("|+") ? first.slice(2).trim() : null;
  const rows = (caption === null ? lines : lines.slice(1)).map((line) => ({
    type: "tableRow" as const,
    content: partsOf(line).map(cellFrom),
  }));
  const words = rows.length > 0 ? rows : [{ type: "tableRow" as const, content: [cellFrom("")] }];
  return [{ type: "table", attrs: { caption: caption ?? "" }, content: words }];
}

function printCell({ type, content }: Cell): string {
  const words = content
    .map((paragraph) => printInline(paragraph.content, " "))
    .join(" ")
    .trim();
  const escaped = words.replace(/\\.|\|/gs, (sign) => (sign === "|" ? "\\|" : sign));
  return `|${type === "tableHeader" ? "=" : ""} ${escaped} `;
}

/** The inverse of `parseTable`; a cell is one line. */
export function printTable({ attrs: { caption }, content }: Table): string {
  const rows = content.map((row) => `${row.content.map(printCell).join("")}|`);
  return [...(caption === "" ? [] : [`|+ ${caption}`]), ...rows].join("\n");
}
