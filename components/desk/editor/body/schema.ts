import { Extension, Mark, mergeAttributes, Node } from "@tiptap/core";
import { isLinkAddress } from "@/newsroom/body/words";
import { isShortId } from "@/newsroom/short-id";
import { basics } from "./basics";
import { boxes } from "./boxes";
import { lists } from "./lists";

export type Direction = "rtl" | "ltr";

/** Blocks that may run against the edition's direction. */
export const directedBlocks = ["paragraph", "heading", "pullQuote", "blockquote"];

/**
 * `dir` only where a block runs against its edition: null means the edition's own. Never `auto`, which puts an Arabic
 * paragraph that begins with «BBC» the wrong way round.
 */
const BlockDirection = Extension.create<{ direction: Direction }>({
  name: "blockDirection",
  addOptions: () => ({ direction: "rtl" }),
  addGlobalAttributes() {
    return [
      {
        types: directedBlocks,
        attributes: {
          dir: {
            default: null,
            parseHTML: (element) => {
              const dir = element.getAttribute("dir")?.toLowerCase();
              return (dir === "rtl" || dir === "ltr") && dir !== this.options.direction ? dir : null;
            },
            renderHTML: ({ dir }) => (dir ? { dir } : {}),
          },
        },
      },
    ];
  },
});

const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => isLinkAddress(element.getAttribute("href")) && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener" }), 0],
});

/** Raised and lowered letters that have no sign of their own, as a paste brings them: «x²ⁿ⁺ᵏ», notes like «[3]». */
const raisedMark = (name: "superscript" | "subscript", tag: "sup" | "sub") =>
  Mark.create({
    name,
    excludes: "superscript subscript",
    inclusive: false,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes: () => ({
    source: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-source") ?? "",
      renderHTML: ({ source }) => (source ? { "data-source": source } : {}),
    },
  }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
});

const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "blockquote.pull-quote", contentElement: "p", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    "blockquote",
    mergeAttributes(HTMLAttributes, { class: "pull-quote" }),
    ["p", 0],
  ],
});

/** A picture with the words of its place, carried as data so that copying between stories keeps them. */
export const PictureNode = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    pictureId: { default: "", parseHTML: (element) => element.getAttribute("data-picture") },
    caption: { default: "", parseHTML: (element) => element.getAttribute("data-caption") ?? "" },
    credit: { default: "", parseHTML: (element) => element.getAttribute("data-credit") ?? "" },
    alternative: { default: "", parseHTML: (element) => element.getAttribute("data-alternative") ?? "" },
    isDecorative: { default: false, parseHTML: (element) => element.hasAttribute("data-decorative") },
  }),
  parseHTML: () => [
    {
      tag: "figure[data-picture]",
      getAttrs: (element) => isShortId(element.getAttribute("data-picture") ?? "") && null,
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    "figure",
    {
      "data-picture": attrs.pictureId,
      "data-caption": attrs.caption,
      "data-credit": attrs.credit,
      "data-alternative": attrs.alternative,
      ...(attrs.isDecorative ? { "data-decorative": "" } : {}),
    },
  ],
});

/** Pictures that are looked at together. */
export const GalleryNode = Node.create({
  name: "gallery",
  group: "block",
  content: "picture+",
  isolating: true,
  parseHTML: () => [{ tag: "div[data-gallery]" }],
  renderHTML: () => ["div", { "data-gallery": "" }, 0],
});

/** What a body can say, and nothing else: the same schema as `Body` in newsroom/body/rules.ts. */
export function bodyExtensions(
  direction: Direction,
  picture: Node = PictureNode,
  gallery: Node = GalleryNode,
) {
  return [
    ...basics,
    ...lists,
    ...boxes,
    BlockDirection.configure({ direction }),
    Blockquote,
    Link,
    PullQuote,
    raisedMark("superscript", "sup"),
    raisedMark("subscript", "sub"),
    picture,
    gallery,
  ];
}
