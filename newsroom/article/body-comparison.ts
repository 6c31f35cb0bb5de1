import type { Block, Inline } from "@/newsroom/body/rules";
import { bodyLimits } from "@/newsroom/body/words";
import { outOfOrder, pairUp } from "@/newsroom/content/pairing";
import { ordered } from "@/newsroom/content/sameness";
import type { Language } from "@/newsroom/language/rules";
import {
  holdsText,
  type InlineChange,
  isTurning,
  kin,
  type Node,
  type Turning,
  worded,
} from "./compared-nodes";
import { type ComparedRun, compareTexts } from "./comparison";
import { marked, mergedText } from "./text-comparison";

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
