import {
  Extension,
  Mark,
  markInputRule,
  markPasteRule,
  Node,
  nodeInputRule,
  textblockTypeInputRule,
} from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history } from "@tiptap/pm/history";
import { Plugin } from "@tiptap/pm/state";

/** What every text needs, without what a body cannot say: the kits of the library carry twice as much to the browser. */

const Document = Node.create({ name: "doc", topNode: true, content: "block+" });
const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

const headingLevels = [2, 3] as const;
const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => headingLevels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.level === 3 ? "h3" : "h2", HTMLAttributes, 0],
  addInputRules() {
    return headingLevels.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    const breakLine = () =>
      this.editor.commands.command(({ tr, state }) => {
        const marks = state.storedMarks ?? state.selection.$from.marks();
        tr.replaceSelectionWith(this.type.create(), false).ensureMarks(marks).scrollIntoView();
        return true;
      });
    return { "Mod-Enter": breakLine, "Shift-Enter": breakLine };
  },
});

const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|___\s|\*\*\*\s)$/, type: this.type })];
  },
});

const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [
    { tag: "strong" },
    { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
    { style: "font-weight=400", clearMark: ({ type }) => type.name === "bold" },
    { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[5-9]\d{2,})$/.test(value) && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ["strong", HTMLAttributes, 0],
  addInputRules() {
    return [
      /(?:^|\s)(\*\*(?!\s+\*\*)([^*]+)\*\*(?!\s+\*\*))$/,
      /(?:^|\s)(__(?!\s+__)([^_]+)__(?!\s+__))$/,
    ].map((find) => markInputRule({ find, type: this.type }));
  },
  addPasteRules() {
    return [
      /(?:^|\s)(\*\*(?!\s+\*\*)([^*]+)\*\*(?!\s+\*\*))/g,
      /(?:^|\s)(__(?!\s+__)([^_]+)__(?!\s+__))/g,
    ].map((find) => markPasteRule({ find, type: this.type }));
  },
});

/** Undoing, what shows where a drop or the caret goes, and a paragraph to write in at the end. */
const Conveniences = Extension.create({
  name: "conveniences",
  addProseMirrorPlugins: () => [
    history(),
    dropCursor({ width: 2, class: "bg-accent" }),
    gapCursor(),
    new Plugin({
      appendTransaction: (_, __, { doc, tr, schema }) =>
        doc.lastChild?.type.name === "paragraph"
          ? null
          : tr.insert(doc.content.size, schema.node("paragraph")),
    }),
  ],
});

export const basics = [Document, Text, Paragraph, Heading, HardBreak, HorizontalRule, Bold, Conveniences];
