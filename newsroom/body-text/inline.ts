import type { Inline, Mark } from "@/newsroom/body/rules";
import { isLinkAddress } from "@/newsroom/body/words";
import { type ErrorValues, NewsroomError } from "@/newsroom/errors";

/** In this order: an escaped sign, ^[footnote], **bold**, [label](address), the end of a line. */
const spans =
  /\\(?<sign>[!-/:-@[-`{-~])|\^\[(?<note>(?:\\.|[^[\]\\])*)\]|\*\*(?<bold>(?:\\.|(?!\*\*)[^\\])+)\*\*|\[(?<label>(?:\\.|[^[\]\\])+)\]\((?<address>[^)\s]+)\)|\n/gs;

/** What is wrong with a text, as a problem of the field `text`. */
export function bodyTextProblem(messageKey: string, values: ErrorValues): NewsroomError {
  const problems = [{ field: "text", messageKey, values }];
  return new NewsroomError("invalid", messageKey, { values, problems });
}

function linkTo(address: string): Mark {
  if (!isLinkAddress(address)) throw bodyTextProblem("bodyTextLink", { address });
  return { type: "link", attrs: { href: address } };
}

/** ProseMirror's own order of marks, so that a parsed body equals a typed one. */
const withMark = (marks: Mark[], mark: Mark): Mark[] =>
  mark.type === "link" ? [mark, ...marks] : [...marks, mark];

/** The running text of a block; a line end is a hard break. Throws `invalid` for a link that leads nowhere. */
export function parseInline(text: string, marks: Mark[] = []): Inline[] {
  const inlines: Inline[] = [];
  let pending = "";
  const flush = () => {
    if (pending !== "") inlines.push({ type: "text", text: pending, ...(marks.length > 0 && { marks }) });
    pending = "";
  };
  let end = 0;
  for (const match of text.matchAll(spans)) {
    const { sign, note, bold, label, address } = match.groups ?? {};
    pending += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (sign !== undefined) {
      pending += sign;
      continue;
    }
    flush();
    if (note !== undefined) {
      const text = note.replace(/\\(.)/gs, "$1").replace(/\s+/g, " ").trim();
      inlines.push({ type: "footnote", attrs: { text } });
    } else if (bold !== undefined) inlines.push(...parseInline(bold, withMark(marks, { type: "bold" })));
    else if (label !== undefined && address !== undefined)
      inlines.push(...parseInline(label, withMark(marks, linkTo(address))));
    else inlines.push({ type: "hardBreak" });
  }
  pending += text.slice(end);
  flush();
  return inlines;
}

/** Signs that would be read as markup; a star only where two could meet. */
const escapeSigns = (text: string): string => text.replace(/[\\[\]]|^\*|\*(?=\*|$)|\^$/g, "\\$&");

/** What at the start of a line would begin another kind of block. */
const escapeLineStart = (line: string): string =>
  line.replace(/^(?:#{2,3} |>|- |---|!\[|\||:::|@ )/, "\\$&").replace(/^(\d{1,4})(\. )/, "$1\\$2");

function printText(text: string, marks: Mark[]): string {
  const href = marks.find((mark) => mark.type === "link")?.attrs.href;
  const address = href?.replace(/[)*|\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const label = address === undefined ? escapeSigns(text) : `[${escapeSigns(text)}](${address})`;
  return marks.some((mark) => mark.type === "bold") ? `**${label}**` : label;
}

/** The inverse of `parseInline`; `lineEnd` is what a hard break becomes. */
export function printInline(content: Inline[] | undefined, lineEnd = "\n"): string {
  return (content ?? [])
    .map((inline) => {
      if (inline.type === "footnote") return `^[${escapeSigns(inline.attrs.text)}]`;
      return inline.type === "text" ? printText(inline.text, inline.marks ?? []) : "\n";
    })
    .join("")
    .split("\n")
    .map(escapeLineStart)
    .join(lineEnd);
}
