import { cleanWords } from "./words";

const bullet = /^\s*[-•·*▪]\s+(?=\S)/;
const number = /^\s*([0-9٠-٩]{1,3})[.)-]\s+(?=\S)/;

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

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

/**
 * Pasted plain text as HTML: each line a paragraph, lines with markers a list, WhatsApp's `*bold*` bold. A single
 * «- » or «1. » is a dash or a number that somebody wrote: a list has two entries.
 */
export function htmlFromText(text: string): string {
  const lines = text.split(/\r\n|\r|\n|\u2029|\u2028/).filter((line) => cleanWords(line).trim() !== "");
  const read = lines.map(lineFrom);
  let html = "";
  for (let i = 0; i < read.length; ) {
    const line = read[i];
    if (!line) break;
    let end = i + 1;
    while (line.kind !== "p" && read[end]?.kind === line.kind) end += 1;
    if (end - i < 2)
      html += `<p>${line.kind === "p" ? line.html : inline(cleanWords(lines[i] ?? "").trim())}</p>`;
    else {
      const start = line.kind === "ol" && line.start > 1 ? ` start="${line.start}"` : "";
      const entries = read.slice(i, end).map((entry) => `<li><p>${entry.html}</p></li>`);
      html += `<${line.kind}${start}>${entries.join("")}</${line.kind}>`;
    }
    i = end;
  }
  return html;
}
