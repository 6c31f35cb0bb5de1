import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Hit } from "./spots";

export const findMarksKey = new PluginKey<DecorationSet>("find");

/** Marks what is found in the body; `onChange` hears of every change of it. */
export const findMarks = (onChange: () => void) =>
  new Plugin<DecorationSet>({
    key: findMarksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, marks) =>
        (transaction.getMeta(findMarksKey) as DecorationSet | undefined) ??
        marks.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => findMarksKey.getState(state) },
    view: () => ({
      update: (view, last) => {
        if (view.state.doc !== last.doc) onChange();
      },
    }),
  });

/** Places that are marked at once, those around the current one: a letter of which a book is full would stop the page. */
const most = 400;

/** The places that are marked, with the current one among them. */
export function markedOf(hits: Hit[], current: number): Hit[] {
  const start = Math.max(0, Math.min(current - most / 2, hits.length - most));
  return hits.slice(start, start + most);
}

/** Draws what is found by now. */
export function drawHits(view: EditorView, hits: Hit[], current: Hit | null): void {
  const marks = hits.flatMap((hit) => {
    const { spot, from, to } = hit;
    const attributes = { class: "find-mark", ...(hit === current ? { "data-current": "" } : {}) };
    if (spot.kind === "body") return Decoration.inline(spot.at + from, spot.at + to, attributes);
    if (spot.kind !== "node") return [];
    const size = view.state.doc.nodeAt(spot.at)?.nodeSize ?? 0;
    return Decoration.node(spot.at, spot.at + size, { ...attributes, class: "find-at" });
  });
  if (marks.length === 0 && findMarksKey.getState(view.state)?.find().length === 0) return;
  const set = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(findMarksKey, set).setMeta("addToHistory", false));
}
