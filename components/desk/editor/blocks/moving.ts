import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

/** Where something was moved to: which it is now of how many. */
export type Moved = { transaction: Transaction; at: number; count: number };

/**
 * Moves what is selected one place up or down among its like: an entry of a list, a paragraph of a quotation or box, a
 * block. What stands at the edge already takes along what it stands in. Null where nothing can move. It is the neighbour
 * that is put elsewhere: what is moved keeps its caret, its notes and the focus within it.
 */
export function moved(state: EditorState, by: -1 | 1): Moved | null {
  const { $from, $to } = state.selection;
  const start = state.selection instanceof NodeSelection ? $from.depth : $from.sharedDepth($to.pos);
  for (let depth = start; depth >= 0; depth -= 1) {
    const parent = $from.node(depth);
    if (parent.inlineContent || isOfTable(parent)) continue;
    const [first, last] = [$from.index(depth), lastIndex(state, depth)];
    const neighbour = by < 0 ? first - 1 : last + 1;
    if (!mayPass(parent, first, last, neighbour)) continue;
    const [from, to] = [
      placeOf(parent, $from.start(depth), first),
      placeOf(parent, $from.start(depth), last + 1),
    ];
    const node = parent.child(neighbour);
    const transaction = state.tr;
    if (by < 0) transaction.insert(to, node).delete(from - node.nodeSize, from);
    else transaction.delete(to, to + node.nodeSize).insert(from, node);
    return { transaction: transaction.scrollIntoView(), at: first + by + 1, count: parent.childCount };
  }
  return null;
}

/** Rows and cells stay: a table is moved as one. */
const isOfTable = ({ type }: Node) => /^table/.test(type.name);

function lastIndex({ selection }: EditorState, depth: number): number {
  const { $from, $to } = selection;
  return selection instanceof NodeSelection && depth === $from.depth
    ? $from.index(depth)
    : Math.max($from.index(depth), $to.indexAfter(depth) - 1);
}

function mayPass(parent: Node, first: number, last: number, neighbour: number): boolean {
  const passed = parent.maybeChild(neighbour);
  if (!passed) return false;
  // The empty paragraph that one goes on in stays at the end.
  const rest = parent.type.name === "doc" ? parent.childCount - 1 : -1;
  const isRest = [first, neighbour].includes(rest) && parent.lastChild?.type.name === "paragraph";
  if (isRest && parent.lastChild?.content.size === 0) return false;
  const others = parent.children.toSpliced(neighbour, 1);
  const children = others.toSpliced(neighbour < first ? last : first, 0, passed);
  // A box keeps its title first.
  return parent.type.validContent(Fragment.from(children));
}

function placeOf(parent: Node, start: number, index: number): number {
  let at = start;
  for (let child = 0; child < index; child += 1) at += parent.child(child).nodeSize;
  return at;
}
