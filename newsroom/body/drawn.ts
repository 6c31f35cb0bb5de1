import { isBlank } from "@/newsroom/storable";
import type { Block, Body, Inline, Paragraph } from "./rules";

const textOf = (inline: Inline | undefined) => (inline?.type === "text" ? inline.text : "");
const hrefOf = (inline: Inline | undefined) =>
  inline?.type === "text" ? inline.marks?.find((mark) => mark.type === "link")?.attrs.href : undefined;
const isEmpty = (content: Inline[] = []) => isBlank(content.map(textOf).join(""));

/** A link of fewer than two letters or digits is a slip of the mouse; parts of one link count together. */
function withoutSlips(content: Inline[]): Inline[] {
  return content.map((inline, index) => {
    const href = hrefOf(inline);
    if (inline.type !== "text" || href === undefined) return inline;
    let [from, to] = [index, index];
    while (hrefOf(content[from - 1]) === href) from -= 1;
    while (hrefOf(content[to]) === href) to += 1;
    const words = content.slice(from, to).map(textOf).join("");
    if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1) return inline;
    return { ...inline, marks: (inline.marks ?? []).filter((mark) => mark.type !== "link") };
  });
}

function drawnInlines<Holder extends { content?: Inline[] | undefined }>(holder: Holder): Holder {
  return { ...holder, content: withoutSlips(holder.content ?? []) };
}

const drawnParagraphs = (paragraphs: Paragraph[]) =>
  paragraphs.filter(({ content }) => !isEmpty(content)).map(drawnInlines);

function drawnBlock(block: Block): Block[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return isEmpty(block.content) ? [] : [drawnInlines(block)];
    case "blockquote": {
      const content = drawnParagraphs(block.content);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case "bulletList":
    case "orderedList": {
      const content = block.content
        .map((entry) => ({ ...entry, content: drawnParagraphs(entry.content) }))
        .filter((entry) => entry.content.length > 0);
      return content.length > 0 ? [{ ...block, content }] : [];
    }
    case "picture":
    case "horizontalRule":
      return [block];
  }
}

/** The blocks of a body that readers get: none that is empty, and no link that nobody meant. */
export function drawnBlocks(body: Body): Block[] {
  return body.doc.content.flatMap(drawnBlock);
}
