import type { Editor, JSONContent } from "@tiptap/core";

/**
 * Shows words that another saved, in place of what differs alone: what is selected beside it stays so. Nothing of it was
 * typed here: it is neither saved again nor undone.
 */
export function follow(editor: Editor, document: JSONContent): void {
  const { state, schema, view } = editor;
  const next = schema.nodeFromJSON(document);
  const from = state.doc.content.findDiffStart(next.content);
  const ends = state.doc.content.findDiffEnd(next.content);
  if (from === null || ends === null) return;
  // Where the same stands twice, what is before the difference and what is behind it would overlap.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const unsaid = (transaction: typeof state.tr) =>
    transaction.setMeta("addToHistory", false).setMeta("preventUpdate", true);
  const part = unsaid(state.tr).replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
  const whole = () => unsaid(state.tr).replaceWith(0, state.doc.content.size, next.content);
  view.dispatch(part.doc.eq(next) ? part : whole());
}
