import { Node } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { isEmbedPost } from "@/newsroom/embed/shapes";

/**
 * The nodes of tables alone: what edits them (`table-editing.ts`) is fetched beside the script that writing waits for.
 * It knows nodes by their role.
 */
const roles: Record<string, string> = {
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "header_cell",
};

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
  addAttributes: () => ({
    caption: {
      default: "",
      rendered: false,
      parseHTML: ({ children }) =>
        [...children].find(({ tagName }) => tagName === "CAPTION")?.textContent?.trim() ?? "",
    },
  }),
  // The words of a caption are the table's, no cell's.
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: ({ node: { attrs } }) => [
    "div",
    { class: "table-scroll" },
    ["table", ...(attrs.caption ? [["caption", ["span", attrs.caption]]] : []), ["tbody", 0]],
  ],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

/** Every cell is one column wide and one row high, which what edits tables wants to be told. */
const one = { default: 1, rendered: false, parseHTML: () => 1 };
const cellNode = (name: "tableCell" | "tableHeader", tag: "td" | "th") =>
  Node.create({
    name,
    content: "paragraph+",
    isolating: true,
    addAttributes: () => ({
      colspan: one,
      rowspan: one,
      colwidth: { default: null, rendered: false, parseHTML: () => null },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

/** A box beside the story's run: its title, and simple words. */
const FactBox = Node.create({
  name: "factBox",
  group: "block",
  content: "heading (paragraph | bulletList | orderedList)*",
  defining: true,
  parseHTML: () => [{ tag: "aside" }],
  renderHTML: () => ["aside", 0],
});

const fromData = (name: string) => ({
  default: "",
  rendered: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
});

/** A post of another site, which the surface shows by its title alone: it asks nobody. */
const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: fromData("provider"), id: fromData("id"), title: fromData("title") }),
  parseHTML: () => [
    {
      tag: "figure[data-provider]",
      getAttrs: ({ dataset: { provider, id } }) => isEmbedPost({ provider, id }) && null,
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    "figure",
    { "data-provider": attrs.provider, "data-id": attrs.id, "data-title": attrs.title },
    ["strong", attrs.title],
    ["small", { dir: "ltr" }, `${attrs.provider} · ${attrs.id}`],
  ],
});

/** A footnote where it belongs: the style counts them, its words are written in a line of their own. */
const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ text: fromData("footnote") }),
  parseHTML: () => [{ tag: "sup[data-footnote]", priority: 60 }],
  renderHTML: ({ node: { attrs } }) => ["sup", { "data-footnote": attrs.text, title: attrs.text }],
});

export const boxes = [
  Table,
  TableRow,
  cellNode("tableCell", "td"),
  cellNode("tableHeader", "th"),
  FactBox,
  Embed,
  Footnote,
];

/** A table of so many rows and columns, in which nothing is written yet, with a head. */
export function emptyTable(
  { nodes }: DocumentNode["type"]["schema"],
  rows: number,
  columns: number,
): DocumentNode | null {
  const row = (type: "tableCell" | "tableHeader") => {
    const cells = Array.from({ length: columns }, () => nodes[type]?.createAndFill());
    return nodes.tableRow?.create(
      null,
      cells.flatMap((cell) => cell ?? []),
    );
  };
  const made = Array.from({ length: rows }, (_, at) => row(at === 0 ? "tableHeader" : "tableCell"));
  return (
    nodes.table?.create(
      null,
      made.flatMap((each) => each ?? []),
    ) ?? null
  );
}
