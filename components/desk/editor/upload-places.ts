import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type Change = { add: { name: string; position: number; element: HTMLElement } } | { remove: string };

const key = new PluginKey<DecorationSet>("uploadPlaces");

/** Marks where pictures will stand while they are uploaded; the marks move with the words around them. */
export const UploadPlaces = Extension.create({
  name: "uploadPlaces",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, places) => {
          const moved = places.map(transaction.mapping, transaction.doc);
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

function named(places: DecorationSet, name: string): Decoration[] {
  return places.find(undefined, undefined, (spec) => spec.name === name);
}

/** Where the place of an upload is now; null when the words around it were deleted. */
export function uploadPlace(state: EditorState, name: string): number | null {
  return named(key.getState(state) ?? DecorationSet.empty, name)[0]?.from ?? null;
}

/** A transaction that marks a place. */
export function addUploadPlace(state: EditorState, name: string, position: number, element: HTMLElement) {
  return state.tr.setMeta(key, { add: { name, position, element } } satisfies Change);
}

/** A transaction that takes the mark away. */
export function removeUploadPlace(state: EditorState, name: string) {
  return state.tr.setMeta(key, { remove: name } satisfies Change);
}
