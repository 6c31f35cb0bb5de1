import { type Editor, isAtStartOfNode, isNodeActive, Node, wrappingInputRule } from "@tiptap/core";
import { joinTextblockBackward } from "@tiptap/pm/commands";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import { listLevels } from "@/newsroom/body/words";

const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*]\s$/, type: this.type })];
  },
});

/** The number that digits of any script the newsroom writes say. */
function numberOf(digits: string | undefined): number {
  return Number((digits ?? "").replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16)));
}

/** A number of one or two digits begins a list, which goes on from it; a longer one is a sum or a year. */
export const listStart = /^([0-9٠-٩۰-۹]{1,2})\.\s$/;

const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => Number.parseInt(element.getAttribute("start") ?? "1", 10) },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes: { start, ...attributes } }) => [
    "ol",
    start === 1 ? attributes : { ...attributes, start },
    0,
  ],
  addInputRules() {
    return [
      wrappingInputRule({
        find: listStart,
        type: this.type,
        getAttributes: ([, digits]) => ({ start: numberOf(digits) }),
        joinPredicate: ([, digits], list) => list.childCount + list.attrs.start === numberOf(digits),
      }),
    ];
  },
});

const ListItem = Node.create({
  name: "listItem",
  content: "paragraph (paragraph | bulletList | orderedList)*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // Where an entry cannot go deeper the key does what it does elsewhere: nobody is held in a list.
      Tab: () => mayNest(this.editor.state) && this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
      Backspace: () => backspace(this.editor),
      "Mod-Backspace": () => backspace(this.editor),
    };
  },
});

/** Whether the entries under the selection, with the lists within them, may go one level deeper. */
export function mayNest({ selection: { $from, $to } }: EditorState): boolean {
  const range = $from.blockRange($to, (node) => node.firstChild?.type.name === "listItem");
  if (!range) return false;
  let above = 0;
  for (let depth = range.depth; depth > 0; depth -= 1)
    if (range.$from.node(depth).type.isInGroup("list")) above += 1;
  let below = 0;
  for (let at = range.startIndex; at < range.endIndex; at += 1)
    below = Math.max(below, levelsIn(range.parent.child(at)));
  return above + below < listLevels;
}

function levelsIn(node: DocumentNode): number {
  const within = node.children.reduce((most, child) => Math.max(most, levelsIn(child)), 0);
  return within + (node.type.isInGroup("list") ? 1 : 0);
}

/** At the start of an entry it leaves the list; at the start of a paragraph after a list it joins the last entry. */
function backspace(editor: Editor): boolean {
  if (editor.commands.undoInputRule()) return true;
  const { selection, doc } = editor.state;
  const { $from } = selection;
  if (!selection.empty || !isAtStartOfNode(editor.state)) return false;
  if (isNodeActive(editor.state, "listItem"))
    return $from.index($from.depth - 1) === 0 && editor.commands.liftListItem("listItem");
  const before = $from.depth === 1 ? doc.resolve($from.before()).nodeBefore : null;
  if (!before?.type.isInGroup("list") || !$from.parent.isTextblock) return false;
  // Between the last paragraph's end and the list's: the ends of paragraph and entry and list.
  const target = $from.before() - 2;
  return editor
    .chain()
    .command(({ tr }) => {
      tr.delete($from.before(), $from.after()).insert(target, $from.parent);
      tr.setSelection(TextSelection.create(tr.doc, target + 1));
      return true;
    })
    .command(({ state, dispatch }) => joinTextblockBackward(state, dispatch))
    .run();
}

export const lists = [BulletList, OrderedList, ListItem];
