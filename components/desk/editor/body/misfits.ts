import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { bodyLimits } from "@/newsroom/body/words";

/** Marks blocks that are more than readers are to have, as `tooMuchIn` judges them. */
export const Misfits = Extension.create({
  name: "misfits",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) => {
          const marks: Decoration[] = [];
          doc.forEach((block, position) => {
            if (isMisfit(block))
              marks.push(Decoration.node(position, position + block.nodeSize, { class: "misfit" }));
          });
          return DecorationSet.create(doc, marks);
        },
      },
    }),
  ],
});

function isMisfitTable({ attrs, childCount, children }: Node): boolean {
  if (childCount > bodyLimits.rows || String(attrs.caption).length > bodyLimits.tableCaption) return true;
  return children.some((row) => row.childCount > bodyLimits.columns);
}

function isMisfit(block: Node): boolean {
  if (/List$/.test(block.type.name) && block.childCount > bodyLimits.list) return true;
  if (block.type.name === "blockquote" && block.childCount > bodyLimits.quotation) return true;
  if (block.type.name === "gallery" && block.childCount > bodyLimits.gallery) return true;
  if (block.type.name === "factBox" && block.childCount > bodyLimits.factBox) return true;
  if (block.type.name === "table" && isMisfitTable(block)) return true;
  // The size counts every letter and some: below the limit nothing has to be counted.
  if (block.nodeSize <= bodyLimits.paragraph) return false;
  let isTooLong = block.isTextblock && block.textContent.length > bodyLimits.paragraph;
  block.descendants((child) => {
    isTooLong ||= child.isTextblock && child.textContent.length > bodyLimits.paragraph;
    return !child.isTextblock;
  });
  return isTooLong;
}
