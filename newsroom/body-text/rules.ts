import type { Block, Body, Inline, Paragraph, PlacedPicture } from "@/newsroom/body/rules";
import { bodyTextProblem, parseInline, printInline } from "./inline";

/** How a line begins, and so which block it belongs to; what matches nothing is running text. */
const markers = {
  rule: /^-{3,}\s*$/,
  picture: /^!\[(?<key>[^\]]+)\]\s*/,
  heading: /^(?<level>##|###) +/,
  pullQuote: /^>> ?/,
  quotation: /^> ?/,
  bullet: /^- +/,
  number: /^(?<start>\d{1,4})\. +/,
};
type Kind = keyof typeof markers | "text";
type Run = { kind: Kind; lines: string[] };

const kinds = Object.keys(markers) as (keyof typeof markers)[];
const kindOf = (line: string): Kind => kinds.find((kind) => markers[kind].test(line)) ?? "text";

const goesOn: Record<Kind, readonly Kind[]> = {
  rule: [],
  picture: [],
  heading: [],
  pullQuote: ["pullQuote"],
  quotation: ["quotation"],
  bullet: ["bullet", "text"],
  number: ["number", "text"],
  text: ["text"],
};

/** Lines grouped into blocks: a blank line ends a block, and so does a line that begins another kind. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "") {
      open = undefined;
      continue;
    }
    const kind = kindOf(trimmed);
    if (open && goesOn[open.kind].includes(kind)) open.lines.push(trimmed);
    else {
      open = { kind, lines: [trimmed] };
      runs.push(open);
    }
  }
  return runs;
}

const paragraph = (content: Inline[]): Paragraph => ({ type: "paragraph", content });

function withoutMarkers(run: Run, marker: RegExp): string {
  return run.lines.map((line) => line.replace(marker, "")).join("\n");
}

/** Paragraphs of a quotation: a line that holds the marker alone parts them. */
function quotedParagraphs(run: Run): Paragraph[] {
  const paragraphs = withoutMarkers(run, markers.quotation).split(/\n{2,}/);
  return paragraphs.filter((text) => text.trim() !== "").map((text) => paragraph(parseInline(text.trim())));
}

function listEntries(run: Run, marker: RegExp) {
  const entries: string[] = [];
  for (const line of run.lines) {
    if (marker.test(line)) entries.push(line.replace(marker, ""));
    else entries.push(`${entries.pop() ?? ""}\n${line}`);
  }
  return entries.map((entry) => ({ type: "listItem" as const, content: [paragraph(parseInline(entry))] }));
}

/** Finds a picture by the key and caption of its line; null when there is none. */
export type FindPicture = (key: string, caption: string) => PlacedPicture | null;

function pictureOf(line: string, findPicture: FindPicture): Block {
  const key = markers.picture.exec(line)?.groups?.key ?? "";
  const attrs = findPicture(key, line.replace(markers.picture, ""));
  if (!attrs) throw bodyTextProblem("bodyTextPicture", { key });
  return { type: "picture", attrs };
}

function blocksOf(run: Run, findPicture: FindPicture): Block[] {
  const first = run.lines[0] ?? "";
  switch (run.kind) {
    case "rule":
      return [{ type: "horizontalRule" }];
    case "picture":
      return [pictureOf(first, findPicture)];
    case "heading": {
      const level = first.startsWith("###") ? 3 : 2;
      return [
        { type: "heading", attrs: { level }, content: parseInline(first.replace(markers.heading, "")) },
      ];
    }
    case "pullQuote":
      return [{ type: "pullQuote", content: parseInline(withoutMarkers(run, markers.pullQuote)) }];
    case "quotation": {
      const content = quotedParagraphs(run);
      return content.length > 0 ? [{ type: "blockquote", content }] : [];
    }
    case "bullet":
      return [{ type: "bulletList", content: listEntries(run, markers.bullet) }];
    case "number": {
      const start = Number(markers.number.exec(first)?.groups?.start ?? 1);
      const content = listEntries(run, markers.number);
      return [{ type: "orderedList", ...(start > 1 && { attrs: { start } }), content }];
    }
    case "text":
      return [paragraph(parseInline(run.lines.join("\n")))];
  }
}

/**
 * A body from plain text: `##` and `###` sub-headings, `>` quotation, `>>` pull quote, `-` and `1.` lists,
 * `---` rule, `![key] caption` picture, **bold**, [label](address); blocks are parted by blank lines.
 * Throws `invalid` for a link that is no web address and for a picture that `findPicture` does not know.
 */
export function parseBodyText(text: string, findPicture: FindPicture = () => null): Body {
  const content = runsOf(text).flatMap((run) => blocksOf(run, findPicture));
  return { version: 1, doc: { type: "doc", content } };
}

const printEntry = (content: Paragraph[]) => content.map((entry) => printInline(entry.content)).join("\n");

function printBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return printInline(block.content);
    case "heading":
      return `${block.attrs.level === 3 ? "###" : "##"} ${printInline(block.content, " ")}`;
    case "pullQuote":
      return printInline(block.content, "\n>> ").replace(/^/, ">> ");
    case "blockquote":
      return block.content.map((quoted) => `> ${printInline(quoted.content, "\n> ")}`).join("\n>\n");
    case "bulletList":
      return block.content.map((entry) => `- ${printEntry(entry.content)}`).join("\n");
    case "orderedList": {
      const start = block.attrs?.start ?? 1;
      return block.content.map((entry, index) => `${start + index}. ${printEntry(entry.content)}`).join("\n");
    }
    case "picture":
      return `![${block.attrs.pictureId}] ${block.attrs.caption}`.trimEnd();
    case "horizontalRule":
      return "---";
  }
}

/** The plain text of a body: what `parseBodyText` reads back. A line break inside a sub-heading becomes a space. */
export function printBodyText(body: Body): string {
  return body.doc.content
    .map(printBlock)
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}
