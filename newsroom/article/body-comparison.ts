import { diffArrays } from "diff";
import type { Block, Inline } from "@/newsroom/body/rules";
import { bodyLimits } from "@/newsroom/body/words";
import { type Kinship, outOfOrder, pairUp, wordsShared } from "@/newsroom/content/pairing";
import { ordered } from "@/newsroom/content/sameness";
import type { Language } from "@/newsroom/language/rules";
import { isBlank } from "@/newsroom/storable";
import { bare, type ComparedRun, compareTexts, mostChanges, wordsIn } from "./comparison";

/** `reformatted`: the same words, bold or linked or not as they were before. */
export type InlineChange = "inserted" | "deleted" | "reformatted";
/**
 * A part of a paragraph that says what became of it: drawn as every part is, and marked. One that is `spoken` tells a
 * listener of the next, in a language of its own.
 */
export type ComparedInline = Inline & { change?: InlineChange | "spoken"; lang?: Language };

/**
 * A block of two versions laid over each other, drawn as blocks are; the parts of its text are `ComparedInline`.
 * `movedAway` stands where a block stood that is somewhere else now, `moved` where it came to.
 */
export type ComparedBlock = {
  block: Block;
  change: "inserted" | "deleted" | "moved" | "movedAway" | "changed" | null;
  /** What it was where it is a block of another kind now. */
  was: Turning | null;
  /** What changed of the words that are no text of it: a picture's, a title. */
  words: ComparedRun[];
};

/** Any part of a document: blocks nest in several ways, and are compared in one. */
type Node = {
  type: string;
  attrs?: object | undefined;
  content?: Node[] | undefined;
  text?: string;
  marks?: object[] | undefined;
  change?: InlineChange | "spoken";
  lang?: Language;
};

/** Whether a body is beyond what readers may have, so that it is shown whole instead of being compared. */
const isHuge = (blocks: Block[]) => blocks.length > bodyLimits.blocks;

/**
 * Two bodies laid over each other: the blocks of `after`, in its order, each with what was put in and taken out, and
 * between them those that went, where they stood.
 */
export function compareBodies(before: Block[], after: Block[], language: Language): ComparedBlock[] {
  const laid: Laid<Node>[] =
    isHuge(before) || isHuge(after)
      ? [
          ...before.map((old) => ({ old, now: null, isMoved: false })),
          ...after.map((now) => ({ old: null, now, isMoved: false })),
        ]
      : laidOver<Node>(before, after);
  return laid.map(({ old, now, isMoved }) => {
    const block = (node: Node): Block => node as Block; // It is one of those given, with marks in its text.
    if (old && now) {
      const words = worded(old) === worded(now) ? [] : compareTexts(worded(old), worded(now), language);
      const isSame = ordered(old) === ordered(now);
      return {
        block: block(isSame ? now : merged(old, now, language)),
        change: isMoved ? "moved" : isSame ? null : "changed",
        was: old.type !== now.type && isTurning(old.type) ? old.type : null,
        words,
      };
    }
    const change = now ? "inserted" : isMoved ? "movedAway" : "deleted";
    return {
      block: block(marked((now ?? old) as Node, now ? "inserted" : "deleted")),
      change,
      was: null,
      words: [],
    };
  });
}

/** Parts that changed, each after words that tell a listener so. */
export function spoken(block: Block, told: Record<InlineChange, string>, lang: Language): Block {
  const inside = (node: Node): Node => {
    if (!node.content) return node;
    const content = node.content.flatMap((each): Node[] => {
      const { change } = each;
      if (change === undefined || change === "spoken") return [inside(each)];
      return [{ type: "text", text: ` ${told[change]} `, change: "spoken", lang }, each];
    });
    return { ...node, content };
  };
  // It is the block that was given, with parts more in its text.
  return inside(block) as Block;
}

type Laid<Item> = { old: Item | null; now: Item | null; isMoved: boolean };

/** Two lists laid over each other in the order of the later one; what moved stands twice, once without its partner. */
function laidOver<Item extends Node>(olds: Item[], nows: Item[]): Laid<Item>[] {
  const pairs = pairUp(olds, nows, kin());
  const back = new Map([...pairs].map(([old, now]) => [now, old]));
  const moved = outOfOrder(nows.flatMap((_, index) => back.get(index) ?? []));
  const laid: Laid<Item>[] = [];
  let next = 0;
  const passWhatWent = () => {
    for (; next < olds.length && (!pairs.has(next) || moved.has(next)); next += 1)
      laid.push({ old: olds[next] as Item, now: null, isMoved: pairs.has(next) });
  };
  nows.forEach((now, index) => {
    const at = back.get(index);
    const isMoved = at !== undefined && moved.has(at);
    passWhatWent();
    laid.push({ old: at === undefined ? null : (olds[at] as Item), now, isMoved });
    if (at !== undefined && !isMoved) next = at + 1;
  });
  passWhatWent();
  return laid;
}

/** Of two forms of one node the later, with what both have of text in it. */
function merged(old: Node, now: Node, language: Language): Node {
  const [before, after] = [old.content ?? [], now.content ?? []];
  // What changed of pictures is said in words beside them.
  if (before.length + after.length === 0 || now.type === "gallery") return now;
  if (holdsText(old) || holdsText(now)) return { ...now, content: mergedText(before, after, language) };
  // Cells are known by their column: what stands in one never went to another.
  if (now.type === "tableRow" && before.length === after.length)
    return { ...now, content: after.map((cell, at) => merged(before[at] as Node, cell, language)) };
  const content = laidOver(before, after).map(({ old: one, now: other }) =>
    one && other
      ? merged(one, other, language)
      : marked((other ?? one) as Node, other ? "inserted" : "deleted"),
  );
  return { ...now, content };
}

const isInline = ({ type }: Node) => type === "text" || type === "hardBreak" || type === "footnote";
const holdsText = ({ content = [] }: Node) => content.some(isInline);

/** A node in which every text came, or went. */
function marked(node: Node, change: InlineChange): Node {
  if (isInline(node)) return { ...node, change };
  return node.content ? { ...node, content: node.content.map((each) => marked(each, change)) } : node;
}

/** Words with their marks and the space behind them, be it marked otherwise; a break as a word of its own. */
function tokensOf(nodes: Node[], language: Language): Node[] {
  const tokens: Node[] = [];
  for (const node of nodes) {
    const words = node.text === undefined ? [undefined] : wordsIn(node.text, language);
    for (const text of words) {
      const last = tokens.at(-1);
      if (text === undefined) tokens.push(node);
      else if (isBlank(text) && last?.text !== undefined)
        tokens[tokens.length - 1] = { ...last, text: `${last.text}${text}` };
      else tokens.push({ ...node, text });
    }
  }
  return tokens;
}

const said = ({ type, text, attrs }: Node) =>
  text === undefined ? `${type}${ordered(attrs)}` : `=${bare(text)}`;
/** Words of two texts beyond which what they share is not looked for. */
const mostTokens = 20_000;
const looks = ({ marks = [] }: Node) => ordered(marks);

function mergedText(before: Node[], after: Node[], language: Language): Node[] {
  const [olds, nows] = [tokensOf(before, language), tokensOf(after, language)];
  const isShort = olds.length + nows.length <= mostTokens;
  const runs = isShort
    ? diffArrays(olds.map(said), nows.map(said), { maxEditLength: mostChanges })
    : undefined;
  if (!runs)
    return [...before, ...after].map((node, at) => marked(node, at < before.length ? "deleted" : "inserted"));
  const found: Node[] = [];
  let [old, now] = [0, 0];
  for (const { count, added, removed } of runs) {
    for (let step = 0; step < count; step += 1)
      if (added) found.push({ ...(nows[now++] as Node), change: "inserted" });
      else if (removed) found.push({ ...(olds[old++] as Node), change: "deleted" });
      else {
        const [partner, token] = [olds[old++] as Node, nows[now++] as Node];
        const isSame = looks(partner) === looks(token);
        // The space behind a word is taken from whichever has one, so that no two words stick together.
        const text = token.text !== undefined && /\S$/u.test(token.text) ? partner.text : token.text;
        found.push({
          ...token,
          ...(text !== undefined && { text }),
          ...(!isSame && { change: "reformatted" as const }),
        });
      }
  }
  return joined(found);
}

/** Neighbours that look alike and became the same, as one. */
function joined(nodes: Node[]): Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    const isLike =
      last?.text !== undefined &&
      node.text !== undefined &&
      last.change === node.change &&
      looks(last) === looks(node);
    if (isLike) found[found.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else found.push(node);
  }
  return found;
}

/** Attributes that hold words of people, in the order in which they are read. */
const wordAttributes = ["title", "caption", "credit", "alternative", "source", "text"];

function worded({ type, attrs = {}, content = [] }: Node): string {
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
type Turning = keyof typeof families;
const isTurning = (type: string): type is Turning => Object.hasOwn(families, type);
const familyOf = ({ type }: Node) => (isTurning(type) ? families[type] : type);

/** What a picture or a post of another site is known by, whatever is said of it. */
function idOf({ type, attrs = {} }: Node): string | undefined {
  if ("pictureId" in attrs) return String(attrs.pictureId);
  return type === "embed" && "provider" in attrs && "id" in attrs
    ? `${attrs.provider} ${attrs.id}`
    : undefined;
}

function kin(): Kinship<Node> {
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
