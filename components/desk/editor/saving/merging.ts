import type { Editor, JSONContent } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node } from "@tiptap/pm/model";
import { diffArrays } from "diff";
import { bodyFrom } from "@/components/desk/editor/body/serialise";
import { mergeStories, type StoryMerge } from "@/newsroom/content/merging";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";

/** Fetched beside the writing surface's own script: it is needed in a conflict alone. */

/** One's words as they stand on the surface and the server's, which were both made of `base`. */
export function mergeWords(
  { key, direction }: Edition,
  base: ArticleContent | null,
  mine: ArticleContent,
  theirs: ArticleContent,
): StoryMerge {
  // As the surface would read them: what it says in another way is nobody's change.
  const read = (words: ArticleContent) => ({ ...words, body: bodyFrom(words.body.doc, direction) });
  return mergeStories(key, base && read(base), mine, read(theirs));
}

/**
 * Puts other words into the surface block by block: what is the same is not touched, so that whoever is writing there
 * goes on writing there. One step to undo.
 */
export function putBlocks({ state, schema, view }: Editor, document: JSONContent): void {
  const after = childrenOf(schema.nodeFromJSON(document));
  const transaction = closeHistory(state.tr);
  const before = childrenOf(state.doc);
  const runs = diffArrays(before, after, { comparator: (one, other) => one.eq(other) });
  let [at, old, now] = [0, 0, 0];
  let [gone, come]: [number, Node[]] = [0, []];
  const replace = () => {
    if (gone > 0 || come.length > 0) transaction.replaceWith(at, at + gone, Fragment.from(come));
    at += Fragment.from(come).size;
    [gone, come] = [0, []];
  };
  for (const { count, added, removed } of runs) {
    const nodes = added ? after.slice(now, now + count) : before.slice(old, old + count);
    if (!added) old += count;
    if (!removed) now += count;
    if (added) come.push(...nodes);
    else if (removed) gone += Fragment.from(nodes).size;
    else {
      replace();
      at += Fragment.from(nodes).size;
    }
  }
  replace();
  if (transaction.docChanged) view.dispatch(transaction);
}

function childrenOf(document: Node): Node[] {
  return Array.from({ length: document.childCount }, (_, index) => document.child(index));
}
