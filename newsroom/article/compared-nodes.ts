import { type Kinship, wordsShared } from "@/newsroom/content/pairing";
import { ordered } from "@/newsroom/content/sameness";
import type { Language } from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";

/** `reformatted`: the same words, bold or linked or not as they were before. */
export type InlineChange = "inserted" | "deleted" | "reformatted";

/** Any part of a document: blocks nest in several ways, and are compared in one. */
export type Node = {
  type: string;
  attrs?: object | undefined;
  content?: Node[] | undefined;
  text?: string;
  marks?: object[] | undefined;
  change?: InlineChange | "spoken";
  lang?: Language;
};

/** Whether a node stands in a line of text. */
export const isInline = ({ type }: Node) => type === "text" || type === "hardBreak" || type === "footnote";
/** Whether a node's parts are a run of text, and not blocks. */
export const holdsText = ({ content = [] }: Node) => content.some(isInline);

/** Attributes that hold words of people, in the order in which they are read. */
const wordAttributes = ["title", "caption", "credit", "alternative", "source", "text"];

/** What a node says besides its text: a picture's words, a title. */
export function worded({ type, attrs = {}, content = [] }: Node): string {
  const given: Record<string, unknown> = { ...attrs };
  const own = wordAttributes.flatMap((name) => (given[name] ? [String(given[name])] : []));
  return [...own, ...(type === "gallery" ? content.map(worded) : [])].join("\n");
}

function textIn(node: Node): string {
  if (node.text !== undefined) return node.text;
  return [worded(node), ...(node.content ?? []).map(textIn)].join(holdsText(node) ? "" : "\n");
}

/** Kinds of block that may become each other, and hold their words in the same way. */
const families = {
  paragraph: "text",
  heading: "text",
  pullQuote: "text",
  bulletList: "list",
  orderedList: "list",
} as const;
export type Turning = keyof typeof families;
/** Whether a block of this kind may have become one of another. */
export const isTurning = (type: string): type is Turning => Object.hasOwn(families, type);
const familyOf = ({ type }: Node) => (isTurning(type) ? families[type] : type);

/** What a picture or a post of another site is known by, whatever is said of it. */
function idOf({ type, attrs = {} }: Node): string | undefined {
  if ("pictureId" in attrs) return String(attrs.pictureId);
  return type === "embed" && "provider" in attrs && "id" in attrs
    ? `${attrs.provider} ${attrs.id}`
    : undefined;
}

/** How nodes of two versions are known for each other (newsroom/content/pairing.ts). */
export function kin(): Kinship<Node> {
  const known = new Map<Node, { key: string; words: string[] }>();
  const of = (node: Node) => {
    const found = known.get(node) ?? {
      key: ordered(node),
      words: textIn(node).split(/\s+/u).filter(Boolean),
    };
    known.set(node, found);
    return found;
  };
  const mayBecome = (one: Node, other: Node) =>
    familyOf(one) === familyOf(other) && idOf(one) === idOf(other);
  return {
    key: (node) => of(node).key,
    likeness: (one, other) => {
      if (!mayBecome(one, other)) return 0;
      return idOf(one) === undefined ? wordsShared(of(one).words, of(other).words) : 1;
    },
    mayBecome,
    isKnownAnywhere: (node) => idOf(node) !== undefined || !isBlank(textIn(node)),
  };
}
