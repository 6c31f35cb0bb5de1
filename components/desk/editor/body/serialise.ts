import type { JSONContent } from "@tiptap/core";
import type { Block, Body, Inline, Mark, Paragraph } from "@/newsroom/body/rules";
import { isLinkAddress, placedPictureFrom } from "@/newsroom/body/words";
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
  const blocks = (document.content ?? []).flatMap((node) => blocksFrom(node, direction));
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { version: 1, doc: { type: "doc", content: blocks } };
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === "paragraph" && (block.content ?? []).length === 0;
}

type Readers = {
  [Type in Block["type"]]: (node: JSONContent, direction: Direction) => Extract<Block, { type: Type }> | null;
};

/** How each kind of block is read, null where nothing is written in it or `Body` cannot say it. */
const readers: Readers = {
  paragraph: paragraphFrom,
  pullQuote: (node, direction) => ({ type: "pullQuote", ...directed(node, direction), ...withText(node) }),
  heading: (node, direction) => {
    const level = node.attrs?.level === 3 ? 3 : 2;
    return { type: "heading", attrs: { level, ...directed(node, direction).attrs }, ...withText(node) };
  },
  blockquote: (node, direction) => {
    const content = paragraphsFrom(node, direction);
    return content.length > 0 ? { type: "blockquote", ...directed(node, direction), content } : null;
  },
  bulletList: (node, direction) => {
    const content = entriesFrom(node, direction);
    return content.length > 0 ? { type: "bulletList", content } : null;
  },
  orderedList: (node, direction) => {
    const content = entriesFrom(node, direction);
    const start = Number(node.attrs?.start ?? 1);
    const attrs = Number.isSafeInteger(start) && start >= 0 && start !== 1 ? { attrs: { start } } : {};
    return content.length > 0 ? { type: "orderedList", ...attrs, content } : null;
  },
  picture: (node) => {
    const attrs = placedPictureFrom(node.attrs);
    return attrs ? { type: "picture", attrs } : null;
  },
  horizontalRule: () => ({ type: "horizontalRule" }),
};

function paragraphFrom(node: JSONContent, direction: Direction): Paragraph {
  return { type: "paragraph", ...directed(node, direction), ...withText(node) };
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
  const words = [node.attrs?.caption, node.attrs?.credit, node.attrs?.alternative].filter(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );
  const named = words.map((text): Paragraph => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const hasText = node.text || node.content?.some(({ text }) => text);
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

function entriesFrom(node: JSONContent, direction: Direction) {
  return (node.content ?? [])
    .map((entry) => ({ type: "listItem" as const, content: paragraphsFrom(entry, direction) }))
    .filter((entry) => entry.content.length > 0);
}

function inlinesFrom(node: JSONContent): Inline[] {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
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
