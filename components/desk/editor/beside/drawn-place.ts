import type { EditorState } from "@tiptap/pm/state";
import { drawnBlocks } from "@/newsroom/body/drawn";
import { bodyFrom } from "../body/serialise";

/** Which of the blocks that readers get the pen is in, from 0: what is empty is not drawn. */
export function drawnPlace({ doc, selection }: EditorState): number {
  const before = doc.content.content.slice(0, selection.$from.index(0)).map((node) => node.toJSON());
  // Which way a block runs does not decide whether it is drawn.
  return drawnBlocks(bodyFrom({ type: "doc", content: before }, "rtl")).length;
}
