import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** What of a paste's structure a story has too. */
export const keptKinds = ["headings", "lists", "quotations", "tables", "links"] as const;
export type Kept = Record<(typeof keptKinds)[number], number>;

export const nothingKept: Kept = { headings: 0, lists: 0, quotations: 0, tables: 0, links: 0 };

const kindOf: Record<string, keyof Kept> = {
  heading: "headings",
  bulletList: "lists",
  orderedList: "lists",
  blockquote: "quotations",
  table: "tables",
};

/** How much of each a change put into the body; a list counts with the lists within it. */
export function keptIn({ steps }: Transaction): Kept {
  const kept = { ...nothingKept };
  const addresses = new Set<unknown>();
  for (const step of steps)
    if (step instanceof ReplaceStep)
      step.slice.content.descendants((node, _, parent) => {
        const kind = kindOf[node.type.name];
        if (kind && parent?.type.name !== "listItem") kept[kind] += 1;
        for (const mark of node.marks) if (mark.type.name === "link") addresses.add(mark.attrs.href);
      });
  return { ...kept, links: addresses.size };
}
