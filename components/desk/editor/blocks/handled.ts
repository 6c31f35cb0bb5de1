import type { EditorView } from "@tiptap/pm/view";

/** A block that can be taken: where it stands, its element, and how far below the body's top it is drawn. */
export type Handled = { at: number; element: HTMLElement; top: number };

/** The block, or the entry of a list, that is drawn at this height of the window. */
export function handledAt(view: EditorView, y: number): Handled | null {
  const { dom } = view;
  const body = dom.getBoundingClientRect();
  if (y < body.top || y > body.bottom) return null;
  const hit = dom.ownerDocument.elementFromPoint((body.left + body.right) / 2, y);
  if (!hit || hit === dom || !dom.contains(hit)) return null;
  const element = elementOf(dom, hit);
  const at = element && placeOf(view, element);
  // In an empty paragraph stands the sign that adds a block.
  if (!element || at === null || isEmptyParagraph(view, at)) return null;
  return { at, element, top: element.getBoundingClientRect().top - body.top };
}

function elementOf(dom: Element, hit: Element): HTMLElement | null {
  const entry = hit.closest("li, .node-picture");
  if (entry instanceof HTMLElement && dom.contains(entry)) return entry;
  let element: Element | null = hit;
  while (element && element.parentElement !== dom) element = element.parentElement;
  return element instanceof HTMLElement ? element : null;
}

/** The position before the node that is drawn as this element. */
function placeOf(view: EditorView, element: HTMLElement): number | null {
  const $inside = view.state.doc.resolve(view.posAtDOM(element, 0));
  for (let depth = $inside.depth; depth > 0; depth -= 1)
    if (view.nodeDOM($inside.before(depth)) === element) return $inside.before(depth);
  if ($inside.depth > 0) return element.tagName === "LI" ? null : $inside.before(1);
  return $inside.nodeAfter ? $inside.pos : null;
}

function isEmptyParagraph(view: EditorView, at: number): boolean {
  const node = view.state.doc.nodeAt(at);
  return node?.type.name === "paragraph" && node.content.size === 0;
}

/** The block whose own field (a caption) has the focus; null for none. */
export function placeOfField(view: EditorView, focused: Element | null): number | null {
  const isField = focused instanceof HTMLInputElement && view.dom.contains(focused);
  const element = isField && elementOf(view.dom, focused);
  return element ? placeOf(view, element) : null;
}
