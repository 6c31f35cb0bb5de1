import type { ChainedCommands, Editor } from "@tiptap/core";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import { insertFootnote, insertTable, toggleFactBox } from "./insert-block";
import { type Direction, directedBlocks } from "./schema";
import type { HeardElsewhere, ShortcutName } from "./shortcuts";

/** The tools that change the body at the caret; the others open something or belong to the page. */
export type TextTool = Exclude<
  ShortcutName,
  | "link"
  | "picture"
  | "gallery"
  | "embed"
  | "file"
  | "save"
  | "submit"
  | "publish"
  | "style"
  | "help"
  | HeardElsewhere
>;

const commands: Record<
  Exclude<TextTool, "direction" | "table" | "factBox" | "footnote">,
  (chain: ChainedCommands) => ChainedCommands
> = {
  bold: (chain) => chain.toggleMark("bold"),
  heading2: (chain) => chain.toggleNode("heading", "paragraph", { level: 2 }),
  heading3: (chain) => chain.toggleNode("heading", "paragraph", { level: 3 }),
  paragraph: (chain) => chain.clearNodes(),
  bulletList: (chain) => chain.toggleList("bulletList", "listItem"),
  orderedList: (chain) => chain.toggleList("orderedList", "listItem"),
  blockquote: (chain) => chain.toggleWrap("blockquote"),
  pullQuote: (chain) => chain.toggleNode("pullQuote", "paragraph"),
  horizontalRule: (chain) => chain.insertContent([{ type: "horizontalRule" }, { type: "paragraph" }]),
  undo: (chain) => chain.command(({ state, dispatch }) => undo(state, dispatch)),
  redo: (chain) => chain.command(({ state, dispatch }) => redo(state, dispatch)),
};

/** Uses a tool at the caret. */
export function applyTool(editor: Editor, tool: TextTool, edition: Direction): void {
  if (tool === "direction") turnDirection(editor, edition);
  else if (tool === "table") insertTable(editor);
  else if (tool === "footnote") insertFootnote(editor);
  else if (tool === "factBox") toggleFactBox(editor);
  else commands[tool](editor.chain().focus()).run();
}

/** Blocks under the selection run against the edition, or along it again. */
function turnDirection(editor: Editor, edition: Direction): void {
  const { from, to } = editor.state.selection;
  const transaction = editor.state.tr;
  editor.state.doc.nodesBetween(from, to, (node, position) => {
    if (!directedBlocks.includes(node.type.name) || !node.isTextblock) return;
    const turned = node.attrs.dir ? null : edition === "rtl" ? "ltr" : "rtl";
    transaction.setNodeAttribute(position, "dir", turned);
  });
  editor.view.dispatch(transaction);
  editor.view.focus();
}

/** Which tools are in effect at the caret. */
export function activeTools(editor: Editor): Record<string, boolean> {
  return {
    bold: editor.isActive("bold"),
    link: editor.isActive("link"),
    heading2: editor.isActive("heading", { level: 2 }),
    heading3: editor.isActive("heading", { level: 3 }),
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
    blockquote: editor.isActive("blockquote"),
    pullQuote: editor.isActive("pullQuote"),
    table: editor.isActive("table"),
    footnote: editor.isActive("footnote"),
    factBox: editor.isActive("factBox"),
    direction: directedBlocks.some((name) => Boolean(editor.getAttributes(name).dir)),
    undo: undoDepth(editor.state) > 0,
    redo: redoDepth(editor.state) > 0,
  };
}
