import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type Node as DocumentNode, DOMParser as DocumentParser, Fragment, Slice } from "@tiptap/pm/model";
import { placeOfPicture } from "@/components/desk/editor/picture/insert-picture";
import { openedFile } from "./kinds";
import type { ReadFile } from "./reading";

/** Whether nothing is written and no picture stands in a body. */
export function isUnwritten(doc: DocumentNode): boolean {
  return doc.children.every((block) => block.type.name === "paragraph" && block.content.size === 0);
}

export type Placed = { title: string | null; pictures: { file: File; position: number }[]; end: number };

/**
 * Puts a file's words into the body, in one step to undo: in place of an empty one, else between two blocks. Answers where
 * its pictures belong, and its title where that was not put in because the story wants one.
 */
export function placeFile(editor: Editor, read: ReadFile, position: number, wantsTitle: boolean): Placed {
  const { doc, schema } = editor.state;
  const isWhole = isUnwritten(doc);
  const title = isWhole && wantsTitle ? read.title : null;
  const holder = read.blocks.cloneNode(true) as HTMLElement;
  if (title !== null) holder.firstElementChild?.remove();
  const content = holder.firstChild
    ? DocumentParser.fromSchema(schema).parse(holder).content
    : Fragment.empty;
  const [from, to] = isWhole ? [0, doc.content.size] : [placeOfPicture(doc, position), null];
  const { view } = editor;
  view.dispatch(closeHistory(view.state.tr));
  if (content.size > 0)
    view.dispatch(
      view.state.tr.replace(from, to ?? from, new Slice(content, 0, 0)).setMeta(openedFile, "words"),
    );
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  const behind = (blocks: number) =>
    content.content.slice(0, blocks).reduce((sum, { nodeSize }) => sum + nodeSize, from);
  const pictures = read.pictures.map(({ file, after }) => ({
    file,
    position: behind(title === null ? after : Math.max(after - 1, 0)),
  }));
  return { title, pictures, end: from + content.size };
}
