import type { JSONContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Block, Body, Inline, List, ListEntry, Mark, Paragraph } from "@/newsroom/body/rules";
import { isLinkAddress, listLevels, placedPictureFrom } from "@/newsroom/body/words";
import { isEmbedPost } from "@/newsroom/embed/shapes";
import type { Direction } from "./schema";

/** The document to open in the editor, which always ends in a paragraph to write in. */
export function documentFrom(body: Body): JSONContent {
  const { content } = body.doc;
  const needsPlace = content.at(-1)?.type !== "paragraph";
  return { type: "doc", content: needsPlace ? [...content, { type: "paragraph" }] : content };
}

/**
 * The body that the editor's document says, without redundant directions. Words never fall out: those of a node that
 * `Body` cannot say become paragraphs.
 */
export function bodyFrom(document: JSONContent, direction: Direction): Body {
  return bodyOf((document.content ?? []).flatMap((node) => blocksFrom(node, direction)));
}

const readBefore = new WeakMap<Node, Block[]>();

/** The same of a document under somebody's hands: only what changed is read anew, the rest are the very same blocks. */
export function bodyFromNodes(document: Node, direction: Direction): Body {
  return bodyOf(
    document.children.flatMap((node) => {
      const read = readBefore.get(node) ?? blocksFrom(node.toJSON(), direction);
      readBefore.set(node, read);
      return read;
    }),
  );
}

function bodyOf(blocks: Block[]): Body {
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { version: 1, doc: { type: "doc", content: blocks } };
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === "paragraph" && (block.content ?? []).length === 0;
}

type Heading = Extract<Block, { type: "heading" }>;
type Readers = {
  [Type in Block["type"]]: (node: JSONContent, direction: Direction) => Extract<Block, { type: Type }> | null;
};

/** How each kind of block is read, null where nothing is written in it or `Body` cannot say it. */
const readers: Readers = {
  paragraph: paragraphFrom,
  pullQuote: (node, direction) => ({ type: "pullQuote", ...directed(node, direction), ...withText(node) }),
  heading: headingFrom,
  blockquote: (node, direction) => {
    const content = paragraphsFrom(node, direction);
    const source: unknown = node.attrs?.source;
    const said = typeof source === "string" && source !== "" ? { source } : {};
    const attrs = { ...directed(node, direction).attrs, ...said };
    return content.length > 0
      ? { type: "blockquote", ...(Object.keys(attrs).length > 0 && { attrs }), content }
      : null;
  },
  bulletList: (node, direction) => {
    const content = entriesFrom(node, direction, 1);
    return content.length > 0 ? { type: "bulletList", content } : null;
  },
  orderedList: (node, direction) => {
    const content = entriesFrom(node, direction, 1);
    return content.length > 0 ? { type: "orderedList", ...startOf(node), content } : null;
  },
  factBox: ({ content: [title, ...parts] = [] }, direction) => {
    if (title?.type !== "heading") return null;
    return {
      type: "factBox",
      content: [headingFrom(title, direction), ...partsFrom(parts, direction, 1)],
    };
  },
  table: (node, direction) => {
    const content = (node.content ?? []).flatMap((row) => {
      const cells = (row.content ?? []).flatMap((cell) => cellFrom(cell, direction));
      return row.type === "tableRow" && cells.length > 0
        ? [{ type: "tableRow" as const, content: cells }]
        : [];
    });
    const caption: unknown = node.attrs?.caption;
    const attrs = { caption: typeof caption === "string" ? caption : "" };
    return content.length > 0 ? { type: "table", attrs, content } : null;
  },
  embed: ({ attrs: { provider, id, title } = {} }) => {
    if (!isEmbedPost({ provider, id })) return null;
    return { type: "embed", attrs: { provider, id, title: typeof title === "string" ? title : "" } };
  },
  picture: pictureFrom,
  gallery: (node) => {
    const content = (node.content ?? []).flatMap((each) => pictureFrom(each) ?? []);
    // What cannot stand in one would be lost: its words become paragraphs, those of its pictures too.
    return content.length > 0 && content.length === node.content?.length
      ? { type: "gallery", content }
      : null;
  },
  horizontalRule: () => ({ type: "horizontalRule" }),
};

function pictureFrom(node: JSONContent) {
  const attrs = node.type === "picture" ? placedPictureFrom(node.attrs) : null;
  return attrs ? { type: "picture" as const, attrs } : null;
}

function paragraphFrom(node: JSONContent, direction: Direction): Paragraph {
  return { type: "paragraph", ...directed(node, direction), ...withText(node) };
}

function headingFrom(node: JSONContent, direction: Direction): Heading {
  const level = node.attrs?.level === 3 ? 3 : 2;
  return { type: "heading", attrs: { level, ...directed(node, direction).attrs }, ...withText(node) };
}

function cellFrom(node: JSONContent, direction: Direction) {
  const type = node.type === "tableHeader" ? ("tableHeader" as const) : ("tableCell" as const);
  const content = paragraphsFrom(node, direction);
  return [{ type, content: content.length > 0 ? content : [{ type: "paragraph" as const }] }];
}

function isBlockType(type: string | undefined): type is Block["type"] {
  return type !== undefined && Object.hasOwn(readers, type);
}

function blocksFrom(node: JSONContent, direction: Direction): Block[] {
  const block = isBlockType(node.type) ? readers[node.type](node, direction) : null;
  return block ? [block] : looseParagraphs(node);
}

/** Everything written in a node that cannot stay what it is: its text, and the words of a picture. */
function looseParagraphs(node: JSONContent): Paragraph[] {
  const { caption, credit, alternative, title, source } = node.attrs ?? {};
  const words = [caption, credit, alternative, title, source].filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
  const named = words.map((text): Paragraph => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const hasText = node.text || node.content?.some(({ text, type }) => text || type === "footnote");
  if (hasText) return [...named, { type: "paragraph", content: inlinesFrom(node) }];
  return [...named, ...(node.content ?? []).flatMap(looseParagraphs)];
}

type Directed = { attrs?: { dir: Direction } };

function directed(node: JSONContent, direction: Direction): Directed {
  const dir = node.attrs?.dir;
  return (dir === "rtl" || dir === "ltr") && dir !== direction ? { attrs: { dir } } : {};
}

function withText(node: JSONContent): { content?: Inline[] } {
  const content = (node.content ?? []).flatMap(inlinesFrom);
  return content.length > 0 ? { content } : {};
}

function paragraphsFrom(node: JSONContent, direction: Direction): Paragraph[] {
  return (node.content ?? []).flatMap((child) =>
    child.type === "paragraph" ? [paragraphFrom(child, direction)] : looseParagraphs(child),
  );
}

function startOf(node: JSONContent) {
  const start = Number(node.attrs?.start ?? 1);
  return Number.isSafeInteger(start) && start >= 0 && start !== 1 ? { attrs: { start } } : {};
}

const isList = ({ type }: JSONContent) => type === "bulletList" || type === "orderedList";

/** Paragraphs and lists of a list's level; a list deeper than lists go becomes entries of the one around it. */
function partsFrom(nodes: JSONContent[], direction: Direction, level: number): (Paragraph | List)[] {
  return nodes.flatMap((node): (Paragraph | List)[] => {
    if (node.type === "paragraph") return [paragraphFrom(node, direction)];
    if (!isList(node)) return looseParagraphs(node);
    const content = entriesFrom(node, direction, level);
    if (content.length === 0) return [];
    if (node.type === "bulletList") return [{ type: "bulletList", content }];
    return [{ type: "orderedList", ...startOf(node), content }];
  });
}

function entriesFrom(list: JSONContent, direction: Direction, level: number): ListEntry[] {
  return (list.content ?? []).flatMap((entry) =>
    piecesOf(entry.content ?? [], level).flatMap((piece): ListEntry[] => {
      if (!Array.isArray(piece)) return entriesFrom(piece, direction, level);
      const content = partsFrom(piece, direction, level + 1);
      if (content.length === 0) return [];
      const opening: Paragraph[] = content[0]?.type === "paragraph" ? [] : [{ type: "paragraph" }];
      return [{ type: "listItem", content: [...opening, ...content] }];
    }),
  );
}

/** What an entry holds: one run of nodes, which lists that are too deep part. */
function piecesOf(nodes: JSONContent[], level: number): (JSONContent | JSONContent[])[] {
  if (level < listLevels) return [nodes];
  const pieces: (JSONContent | JSONContent[])[] = [];
  for (const node of nodes) {
    const last = pieces.at(-1);
    if (isList(node)) pieces.push(node);
    else if (Array.isArray(last)) last.push(node);
    else pieces.push([node]);
  }
  return pieces;
}

function inlinesFrom(node: JSONContent): Inline[] {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
  if (node.type === "footnote")
    return [{ type: "footnote", attrs: { text: String(node.attrs?.text ?? "") } }];
  if (!node.text) return (node.content ?? []).flatMap(inlinesFrom);
  const marks = marksFrom(node.marks);
  return [{ type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
}

type MarkReaders = {
  [Type in Mark["type"]]: (attrs: JSONContent["attrs"]) => Extract<Mark, { type: Type }> | null;
};

/** How each kind of mark is read; null leaves the words without it. */
const markReaders: MarkReaders = {
  bold: () => ({ type: "bold" }),
  superscript: () => ({ type: "superscript" }),
  subscript: () => ({ type: "subscript" }),
  link: (attrs) => {
    const href: unknown = attrs?.href;
    return isLinkAddress(href) ? { type: "link", attrs: { href } } : null;
  },
};

function isMarkType(type: string): type is Mark["type"] {
  return Object.hasOwn(markReaders, type);
}

function marksFrom(marks: JSONContent["marks"]): Mark[] {
  return (marks ?? []).flatMap(({ type, attrs }) => {
    const mark = isMarkType(type) ? markReaders[type](attrs) : null;
    return mark ? [mark] : [];
  });
}
