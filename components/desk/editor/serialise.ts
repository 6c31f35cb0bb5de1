import type { JSONContent } from "@tiptap/core";
import {
  type Block,
  type Body,
  type Inline,
  LinkAddress,
  type Mark,
  PlacedPicture,
} from "@/newsroom/body/rules";
import type { Direction } from "./schema";

/** The document to open in the editor, which always ends in a paragraph to write in. */
export function documentFrom(body: Body): JSONContent {
  const { content } = body.doc;
  const needsPlace = content.at(-1)?.type !== "paragraph";
  return { type: "doc", content: needsPlace ? [...content, { type: "paragraph" }] : content };
}

/** The body that the editor's document says. Whatever `Body` cannot say is left out, redundant directions too. */
export function bodyFrom(document: JSONContent, direction: Direction): Body {
  const blocks = (document.content ?? []).flatMap((node) => blockFrom(node, direction));
  while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { version: 1, doc: { type: "doc", content: blocks } };
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === "paragraph" && (block.content ?? []).length === 0;
}

type Directed = { attrs?: { dir: Direction } };

function directed(node: JSONContent, direction: Direction): Directed {
  const dir = node.attrs?.dir;
  return (dir === "rtl" || dir === "ltr") && dir !== direction ? { attrs: { dir } } : {};
}

function withText(node: JSONContent): { content?: Inline[] } {
  const content = inlineFrom(node.content);
  return content.length > 0 ? { content } : {};
}

function paragraphsFrom(node: JSONContent, direction: Direction) {
  return (node.content ?? [])
    .filter((child) => child.type === "paragraph")
    .map((child) => ({ type: "paragraph" as const, ...directed(child, direction), ...withText(child) }));
}

function entriesFrom(node: JSONContent, direction: Direction) {
  return (node.content ?? [])
    .map((entry) => ({ type: "listItem" as const, content: paragraphsFrom(entry, direction) }))
    .filter((entry) => entry.content.length > 0);
}

function blockFrom(node: JSONContent, direction: Direction): Block[] {
  switch (node.type) {
    case "paragraph":
    case "pullQuote":
      return [{ type: node.type, ...directed(node, direction), ...withText(node) }];
    case "heading": {
      const level = node.attrs?.level === 3 ? 3 : 2;
      return [{ type: "heading", attrs: { level, ...directed(node, direction).attrs }, ...withText(node) }];
    }
    case "blockquote": {
      const content = paragraphsFrom(node, direction);
      return content.length > 0 ? [{ type: "blockquote", ...directed(node, direction), content }] : [];
    }
    case "bulletList": {
      const content = entriesFrom(node, direction);
      return content.length > 0 ? [{ type: "bulletList", content }] : [];
    }
    case "orderedList": {
      const content = entriesFrom(node, direction);
      const start = Number(node.attrs?.start ?? 1);
      const attrs = Number.isInteger(start) && start > 1 && start <= 9999 ? { attrs: { start } } : {};
      return content.length > 0 ? [{ type: "orderedList", ...attrs, content }] : [];
    }
    case "picture": {
      const attrs = PlacedPicture.safeParse(node.attrs);
      return attrs.success ? [{ type: "picture", attrs: attrs.data }] : [];
    }
    case "horizontalRule":
      return [{ type: "horizontalRule" }];
    default:
      return [];
  }
}

function inlineFrom(nodes: JSONContent[] | undefined): Inline[] {
  return (nodes ?? []).flatMap((node): Inline[] => {
    if (node.type === "hardBreak") return [{ type: "hardBreak" }];
    if (node.type !== "text" || !node.text) return [];
    const marks = marksFrom(node.marks);
    return [{ type: "text", text: node.text, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

function marksFrom(marks: JSONContent["marks"]): Mark[] {
  return (marks ?? []).flatMap((mark): Mark[] => {
    if (mark.type === "bold") return [{ type: "bold" }];
    const href = LinkAddress.safeParse(mark.attrs?.href);
    return mark.type === "link" && href.success ? [{ type: "link", attrs: { href: href.data } }] : [];
  });
}
