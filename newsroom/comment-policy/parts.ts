import { z } from "zod";
import { pairUp, wordsShared } from "@/newsroom/content/pairing";

/** What a policy is made of. */
const partKinds = ["heading", "paragraph", "item"] as const;
export type PartKind = (typeof partKinds)[number];

/** Parts as they are stored. */
export const StoredParts = z.array(
  z.object({ key: z.int().min(1), kind: z.enum(partKinds), text: z.string() }),
);

type Written = { kind: PartKind; text: string };
/** A part of a policy. Its key is its anchor, and stays its own in every version: reasons of rejections rest on it. */
export type PolicyPart = Written & { key: number };

/** Parts that a policy has at the most. */
export const mostParts = 150;

const markers: [PartKind, RegExp][] = [
  ["heading", /^##+(?: +|$)/],
  ["item", /^[-•*–](?: +|$)/],
];

/**
 * What was typed, in parts: a line that begins with `## ` is a heading, one that begins with `- ` an item of a list;
 * other lines are paragraphs, with an empty line between.
 */
export function writtenParts(text: string): Written[] {
  const parts: Written[] = [];
  let isOpen = false;
  for (const typed of text.split("\n")) {
    const line = typed.trim();
    const marker = markers.find(([, pattern]) => pattern.test(line));
    const last = parts.at(-1);
    if (marker) parts.push({ kind: marker[0], text: line.replace(marker[1], "").trim() });
    else if (line !== "" && isOpen && last) last.text = `${last.text} ${line}`;
    else if (line !== "") parts.push({ kind: "paragraph", text: line });
    // An item goes on in the next line, a heading does not.
    isOpen = line !== "" && marker?.[0] !== "heading";
  }
  return parts.filter(({ text: words }) => words !== "");
}

/** A policy as it is typed: what `writtenParts` reads back. */
export function printParts(parts: readonly Written[]): string {
  return parts
    .map(({ kind, text }, at) => {
      const gap = at === 0 ? "" : kind === "item" && parts[at - 1]?.kind === "item" ? "\n" : "\n\n";
      return `${gap}${{ heading: "## ", item: "- ", paragraph: "" }[kind]}${text}`;
    })
    .join("");
}

const wordsOf = ({ text }: Written) => text.split(/\s+/u);

/**
 * Gives each part the key of what it was in the version before, moved or reworded as it may be, and what is new the next
 * key from `next` on: no key is ever given twice.
 */
export function keyedParts(
  written: readonly Written[],
  before: readonly PolicyPart[],
  next: number,
): PolicyPart[] {
  const pairs = pairUp<Written>([...before], [...written], {
    key: ({ kind, text }) => `${kind} ${text}`,
    likeness: (one, other) => wordsShared(wordsOf(one), wordsOf(other)),
    // A sentence that stands alone in another's place is another: a reason that rested on one must not rest on it.
    mayBecome: () => false,
    isKnownAnywhere: () => true,
  });
  const keys = new Map([...pairs].map(([old, now]) => [now, before[old]?.key]));
  let free = next;
  return written.map((part, at) => ({ key: keys.get(at) ?? free++, ...part }));
}

/** What the place of a part is called in its page. */
export const partAnchor = (key: number) => `p${key}`;

/** Parts as they are drawn: the items of one list together. */
export function drawnParts(parts: readonly PolicyPart[]): (PolicyPart | PolicyPart[])[] {
  const drawn: (PolicyPart | PolicyPart[])[] = [];
  for (const part of parts) {
    const last = drawn.at(-1);
    if (part.kind !== "item") drawn.push(part);
    else if (Array.isArray(last)) last.push(part);
    else drawn.push([part]);
  }
  return drawn;
}
