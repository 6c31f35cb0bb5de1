import { withoutTrackers } from "@/newsroom/address/tracking";
import { escaped } from "./blocks";
import { nothingTaken, type Taken } from "./taken";
import { cleanWords } from "./words";

const bullet = /^\s*[-•·*▪]\s+(?=\S)/;
const quoted = /^\s*>+\s?(?=\S)/;
const heading = /^\s*(#{1,6})\s+(?=\S)/;
const number = /^\s*([0-9٠-٩]{1,3})[.)-]\s+(?=\S)/;

/** Words of one line: WhatsApp's `*bold*` and Markdown's `**bold**` kept, its `_slant_` and `~strike~` dropped, addresses as links. */
function inline(line: string): string {
  return escaped(line)
    .replace(/(^|[\s(«"،*])([_~])(?=\S)([^_~\n]*?\S)\2(?=$|[\s)».,:;!?،؛؟"*])/gu, "$1$3")
    .replace(/(^|[\s(«"،])\*\*(?=\S)([^*\n]*?\S)\*\*(?=$|[\s)».,:;!?،؛؟"])/gu, "$1<strong>$2</strong>")
    .replace(/(^|[\s(«"،])\*(?=\S)([^*\n]*?\S)\*(?=$|[\s)».,:;!?،؛؟"])/gu, "$1<strong>$2</strong>")
    .replace(/(^|[\s(«])(https?:\/\/[^\s<>«»،؛]*[^\s<>«».,:;!?،؛؟)])/gu, (_, before, address) => {
      const clean = withoutTrackers(address);
      return `${before}<a href="${clean}">${clean}</a>`;
    });
}

type Line = { kind: "p" | "h2" | "h3" | "blockquote" | "ul" | "ol"; html: string; start: number };

function lineFrom(text: string): Line {
  const words = cleanWords(text).trim();
  const numbered = number.exec(words);
  if (numbered) {
    const digits = (numbered[1] ?? "1").replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16));
    return { kind: "ol", html: inline(words.replace(number, "")), start: Number(digits) };
  }
  if (bullet.test(words)) return { kind: "ul", html: inline(words.replace(bullet, "")), start: 1 };
  const headed = heading.exec(words);
  if (headed) {
    const plain = words.replace(heading, "").replaceAll("**", "");
    return { kind: (headed[1] ?? "").length < 3 ? "h2" : "h3", html: inline(plain), start: 1 };
  }
  if (quoted.test(words)) return { kind: "blockquote", html: inline(words.replace(quoted, "")), start: 1 };
  return { kind: "p", html: inline(words), start: 1 };
}

/** A list goes on with the next bullet or the next number: «100. » and «250. » are two sentences. */
function isNext(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || next?.kind !== line.kind) return false;
  if (line.kind === "ol") return next.start === line.start + 1;
  return line.kind === "ul" || line.kind === "blockquote";
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

const breaks = /\r\n|\r|\n|\u2029|\u2028/;
const isBlank = (line: string) => cleanWords(line).trim() === "";
/** Letters of a line at which agencies, letters and terminals break it; what people break themselves is shorter or longer. */
const wrapped = { from: 40, to: 100, lines: 3 };

/**
 * Lines that a program broke at one width as the paragraphs they were: each would have been too long with the next word.
 * A few lines may be so by chance, and stay.
 */
function unwrapped(lines: string[]): string[] {
  const length = (line: string) => Array.from(line.trim()).length;
  const width = lines.reduce((longest, line) => Math.max(longest, length(line)), 0);
  const goesOn = (at: number) => {
    const [line = "", next = ""] = [lines[at], lines[at + 1]];
    return !isBlank(line) && !isBlank(next) && lineFrom(next).kind === "p";
  };
  const isFull = (at: number) => {
    const [word = ""] = (lines[at + 1] ?? "").trim().split(/\s/);
    return length(lines[at] ?? "") + 1 + length(word) > width;
  };
  const ends = lines.flatMap((_, at) => (goesOn(at) ? [at] : []));
  const isWrapped = width >= wrapped.from && width <= wrapped.to && ends.length >= wrapped.lines;
  if (!isWrapped || !ends.every(isFull)) return lines;
  const done: string[] = [];
  for (const [at, line] of lines.entries())
    if (at > 0 && goesOn(at - 1)) done.push(`${done.pop()?.trimEnd() ?? ""} ${line.trim()}`);
    else done.push(line);
  return done;
}

/**
 * Pasted plain text as HTML: each line a paragraph, lines with markers a list, a heading or a quotation, WhatsApp's
 * `*bold*` bold. A single «- » or «1. » is a dash or a number that somebody wrote: a list has two entries.
 */
export function readPastedText(text: string): { html: string; taken: Taken } {
  const written = unwrapped(text.split(breaks)).filter((line) => !isBlank(line));
  const { lines, remarks } = withoutRemarks(written);
  const read = lines.map(lineFrom);
  let html = "";
  for (let i = 0; i < read.length; ) {
    const line = read[i];
    if (!line) break;
    let end = i + 1;
    while (isNext(read[end - 1], read[end])) end += 1;
    html += htmlOf(read.slice(i, end), cleanWords(lines[i] ?? "").trim());
    i = end;
  }
  return { html, taken: { ...nothingTaken, remarks } };
}

/** A line, or those of one list or quotation. `written`: the first as it stood, for a list of one. */
function htmlOf(lines: Line[], written: string): string {
  const [{ kind, html, start } = lineFrom("")] = lines;
  const entries = lines.map((line) => `<p>${line.html}</p>`);
  if (kind === "h2" || kind === "h3") return `<${kind}>${html}</${kind}>`;
  if (kind === "blockquote") return `<blockquote>${entries.join("")}</blockquote>`;
  if (kind === "p") return `<p>${html}</p>`;
  if (entries.length < 2) return `<p>${inline(written)}</p>`;
  const from = kind === "ol" && start > 1 ? ` start="${start}"` : "";
  return `<${kind}${from}>${entries.map((entry) => `<li>${entry}</li>`).join("")}</${kind}>`;
}
