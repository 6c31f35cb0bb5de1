import type { Block, Body, FactBox, Gallery, Inline, Paragraph, PlacedPicture } from "@/newsroom/body/rules";
import { embedFrom, embedPage } from "@/newsroom/embed/rules";
import { bodyTextProblem, parseInline, printInline } from "./inline";
import { parseLists, printList } from "./lists";
import { parseTable, printTable } from "./tables";

/** How a line begins, and so which block it belongs to; what matches nothing is running text. */
const markers = {
  rule: /^-{3,}\s*$/,
  picture: /^!\[(?<key>[^\]]+)\]\s*/,
  gallery: /^!!\[(?<key>[^\]]+)\]\s*/,
  heading: /^(?<level>##|###) +/,
  pullQuote: /^>> ?/,
  quotation: /^> ?/,
  bullet: /^- +/,
  number: /^\d{1,4}\. +/,
  row: /^\|/,
  embed: /^@ +(?<address>https?:\S+)\s*/,
  box: /^:::(?:\s+(?<title>.*))?$/,
};
type Kind = keyof typeof markers | "text";
type Run = { kind: Kind; lines: string[] };

const kinds = Object.keys(markers) as (keyof typeof markers)[];
const kindOf = (line: string): Kind => kinds.find((kind) => markers[kind].test(line)) ?? "text";

const goesOn: Record<Kind, readonly Kind[]> = {
  rule: [],
  picture: [],
  gallery: ["gallery"],
  heading: [],
  pullQuote: ["pullQuote"],
  quotation: ["quotation"],
  bullet: ["bullet", "text"],
  number: ["number", "text"],
  row: ["row"],
  embed: [],
  box: [],
  text: ["text"],
};

/** A list within a list is set in, and may be of the other kind. */
const isWithin = (kind: Kind, line: string) => /^\s/.test(line) && (kind === "bullet" || kind === "number");

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
    const isList = open?.kind === "bullet" || open?.kind === "number";
    if (open && (goesOn[open.kind].includes(kind) || (isList && isWithin(kind, line))))
      open.lines.push(isList ? line : trimmed);
    else {
      open = { kind, lines: [isWithin(kind, line) ? line : trimmed] };
      runs.push(open);
    }
  }
  return runs;
}

const paragraph = (content: Inline[]): Paragraph => ({ type: "paragraph", content });

function withoutMarkers(run: Run, marker: RegExp): string {
  return run.lines.map((line) => line.replace(marker, "")).join("\n");
}

/** Who said it, in a line of its own: a dash without a space before it, which no quoted paragraph begins with. */
const sourceLine = /^>—\s*/;

/** Paragraphs of a quotation: a line that holds the marker alone parts them. */
function quotedParagraphs(run: Run): Paragraph[] {
  const paragraphs = withoutMarkers(run, markers.quotation).split(/\n{2,}/);
  return paragraphs.filter((text) => text.trim() !== "").map((text) => paragraph(parseInline(text.trim())));
}

/** Finds a picture by the key and caption of its line; null when there is none. */
export type FindPicture = (key: string, caption: string) => PlacedPicture | null;

function pictureOf(line: string, findPicture: FindPicture): Gallery["content"][number] {
  const key = markers.picture.exec(line)?.groups?.key ?? "";
  const attrs = findPicture(key, line.replace(markers.picture, ""));
  if (!attrs) throw bodyTextProblem("bodyTextPicture", { key });
  return { type: "picture", attrs };
}

function embedOf(line: string): Block {
  const address = markers.embed.exec(line)?.groups?.address ?? "";
  const post = embedFrom(address);
  if (typeof post === "string") throw bodyTextProblem("bodyTextEmbed", { address });
  return { type: "embed", attrs: { ...post, title: line.replace(markers.embed, "") } };
}

function blocksOf(run: Run, findPicture: FindPicture): Block[] {
  const first = run.lines[0] ?? "";
  switch (run.kind) {
    case "rule":
      return [{ type: "horizontalRule" }];
    case "picture":
      return [pictureOf(first, findPicture)];
    case "gallery":
      return [{ type: "gallery", content: run.lines.map((line) => pictureOf(line.slice(1), findPicture)) }];
    case "heading": {
      const level = first.startsWith("###") ? 3 : 2;
      return [
        { type: "heading", attrs: { level }, content: parseInline(first.replace(markers.heading, "")) },
      ];
    }
    case "pullQuote":
      return [{ type: "pullQuote", content: parseInline(withoutMarkers(run, markers.pullQuote)) }];
    case "quotation": {
      const source = run.lines.find((line) => sourceLine.test(line))?.replace(sourceLine, "");
      const content = quotedParagraphs({ ...run, lines: run.lines.filter((line) => !sourceLine.test(line)) });
      const attrs = source ? { attrs: { source } } : {};
      return content.length > 0 ? [{ type: "blockquote", ...attrs, content }] : [];
    }
    case "bullet":
    case "number":
      return parseLists(run.lines);
    case "embed":
      return [embedOf(first)];
    case "row":
      return parseTable(run.lines);
    case "box":
      return [];
    case "text":
      return [paragraph(parseInline(run.lines.join("\n")))];
  }
}

/**
 * A body from plain text: `##` and `###` sub-headings, `>` quotation and `>—` its source, `>>` pull quote, `-` and `1.` lists,
 * `---` rule, `![key] caption` picture, lines of `!![key] caption` a gallery, `| cell | cell |` rows of a table with heads `|= cell |` below its caption
 * `|+ words`, `::: title` and `:::` around a fact box, `@ https://address title` a post of another site, **bold**, `^[footnote]`, [label](address); blocks are parted by blank lines, and a
 * list within another is set in by two spaces.
 * Throws `invalid` for a link that is no web address, a post of a site that is not listed and a picture that `findPicture` does not know.
 */
export function parseBodyText(text: string, findPicture: FindPicture = () => null): Body {
  const content: Block[] = [];
  /** The box that is open. What a box cannot hold ends it. */
  let box: FactBox | null = null;
  for (const run of runsOf(text)) {
    if (run.kind === "box") {
      const title = markers.box.exec(run.lines[0] ?? "")?.groups?.title;
      box = box && title === undefined ? null : boxOf(title ?? "");
      if (box) content.push(box);
      continue;
    }
    for (const block of blocksOf(run, findPicture)) {
      if (block.type !== "paragraph" && block.type !== "bulletList" && block.type !== "orderedList")
        box = null;
      else if (box) box.content.push(block);
      if (!box) content.push(block);
    }
  }
  return { version: 1, doc: { type: "doc", content } };
}

function boxOf(title: string): FactBox {
  return {
    type: "factBox",
    content: [{ type: "heading", attrs: { level: 2 }, content: parseInline(title) }],
  };
}

function printBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return printInline(block.content);
    case "heading":
      return `${block.attrs.level === 3 ? "###" : "##"} ${printInline(block.content, " ")}`;
    case "pullQuote":
      return printInline(block.content, "\n>> ").replace(/^/, ">> ");
    case "blockquote": {
      const words = block.content.map((quoted) => `> ${printInline(quoted.content, "\n> ")}`).join("\n>\n");
      return block.attrs?.source ? `${words}\n>— ${block.attrs.source}` : words;
    }
    case "bulletList":
    case "orderedList":
      return printList(block);
    case "factBox": {
      const [title, ...parts] = block.content;
      const head = `::: ${printInline(title.content, " ")}`.trimEnd();
      return [head, ...parts.map(printBlock), ":::"].filter((part) => part.trim() !== "").join("\n\n");
    }
    case "table":
      return printTable(block);
    case "embed":
      return `@ ${embedPage(block.attrs)} ${block.attrs.title}`.trimEnd();
    case "picture":
      return `![${block.attrs.pictureId}] ${block.attrs.caption}`.trimEnd();
    case "gallery":
      return block.content.map((picture) => `!${printBlock(picture)}`).join("\n");
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
