import { escaped } from "./blocks";
import { nothingTaken, type Taken } from "./taken";
import { cleanWords } from "./words";

const bullet = /^\s*[-•·*▪]\s+(?=\S)/;
const number = /^\s*([0-9٠-٩]{1,3})[.)-]\s+(?=\S)/;

/** Words of one line: WhatsApp's `*bold*` kept, its `_slant_` and `~strike~` dropped, addresses as links. */
function inline(line: string): string {
  return escaped(line)
    .replace(/(^|[\s(«"،*])([_~])(?=\S)([^_~\n]*?\S)\2(?=$|[\s)».,:;!?،؛؟"*])/gu, "$1$3")
    .replace(/(^|[\s(«"،])\*(?=\S)([^*\n]*?\S)\*(?=$|[\s)».,:;!?،؛؟"])/gu, "$1<strong>$2</strong>")
    .replace(/(^|[\s(«])(https?:\/\/[^\s<>«»،؛]*[^\s<>«».,:;!?،؛؟)])/gu, '$1<a href="$2">$2</a>');
}

type Line = { kind: "p" | "ul" | "ol"; html: string; start: number };

function lineFrom(text: string): Line {
  const words = cleanWords(text).trim();
  const numbered = number.exec(words);
  if (numbered) {
    const digits = (numbered[1] ?? "1").replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16));
    return { kind: "ol", html: inline(words.replace(number, "")), start: Number(digits) };
  }
  if (bullet.test(words)) return { kind: "ul", html: inline(words.replace(bullet, "")), start: 1 };
  return { kind: "p", html: inline(words), start: 1 };
}

/** A list goes on with the next bullet or the next number: «100. » and «250. » are two sentences. */
function isNext(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || line.kind === "p" || next?.kind !== line.kind) return false;
  return line.kind === "ul" || next.start === line.start + 1;
}

const remark = /^\s*\[([a-z]{1,2})\]/;

/** Google Docs sets «[a]» into the text where somebody remarked on it, and the remarks behind it: none is the story's. */
function withoutRemarks(lines: string[]): { lines: string[]; remarks: number } {
  const first = lines.findIndex((line, index) => {
    const mark = remark.exec(line)?.[0].trim();
    return mark !== undefined && lines.slice(0, index).some((earlier) => earlier.includes(mark));
  });
  if (first < 0) return { lines, remarks: 0 };
  const marks = lines.slice(first).flatMap((line) => remark.exec(line)?.[0].trim() ?? []);
  const withoutMarks = (line: string) => marks.reduce((left, mark) => left.replaceAll(mark, ""), line);
  return { lines: lines.slice(0, first).map(withoutMarks), remarks: marks.length };
}

/**
 * Pasted plain text as HTML: each line a paragraph, lines with markers a list, WhatsApp's `*bold*` bold. A single
 * «- » or «1. » is a dash or a number that somebody wrote: a list has two entries.
 */
export function readPastedText(text: string): { html: string; taken: Taken } {
  const written = text.split(/\r\n|\r|\n|\u2029|\u2028/).filter((line) => cleanWords(line).trim() !== "");
  const { lines, remarks } = withoutRemarks(written);
  const read = lines.map(lineFrom);
  let html = "";
  for (let i = 0; i < read.length; ) {
    const line = read[i];
    if (!line) break;
    let end = i + 1;
    while (isNext(read[end - 1], read[end])) end += 1;
    if (end - i < 2)
      html += `<p>${line.kind === "p" ? line.html : inline(cleanWords(lines[i] ?? "").trim())}</p>`;
    else {
      const start = line.kind === "ol" && line.start > 1 ? ` start="${line.start}"` : "";
      const entries = read.slice(i, end).map((entry) => `<li><p>${entry.html}</p></li>`);
      html += `<${line.kind}${start}>${entries.join("")}</${line.kind}>`;
    }
    i = end;
  }
  return { html, taken: { ...nothingTaken, remarks } };
}
