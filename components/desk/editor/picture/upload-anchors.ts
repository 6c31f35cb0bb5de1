import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type Change = { add: { name: string; position: number; element: HTMLElement } } | { remove: string };

const key = new PluginKey<DecorationSet>("uploadAnchors");

/** Anchors where pictures will stand while they are uploaded; they move with the words around them. */
export const UploadAnchors = Extension.create({
  name: "uploadAnchors",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, anchors) => {
          const moved = anchors.map(transaction.mapping, transaction.doc);
          const change = transaction.getMeta(key) as Change | undefined;
          if (!change) return moved;
          if ("remove" in change) return moved.remove(named(moved, change.remove));
          const { name, position, element } = change.add;
          return moved.add(transaction.doc, [Decoration.widget(position, element, { name })]);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function named(anchors: DecorationSet, name: string): Decoration[] {
  return anchors.find(undefined, undefined, (spec) => spec.name === name);
}

/** Where the anchor of an upload is now; null when the words around it were deleted. */
export function uploadAnchor(state: EditorState, name: string): number | null {
  return named(key.getState(state) ?? DecorationSet.empty, name)[0]?.from ?? null;
}

/** A transaction that sets an anchor. */
export function addUploadAnchor(state: EditorState, name: string, position: number, element: HTMLElement) {
  return state.tr.setMeta(key, { add: { name, position, element } } satisfies Change);
}

/** A transaction that takes it away. */
export function removeUploadAnchor(state: EditorState, name: string) {
  return state.tr.setMeta(key, { remove: name } satisfies Change);
}
