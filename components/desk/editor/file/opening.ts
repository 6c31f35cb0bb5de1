import type { Editor } from "@tiptap/core";
import { FileFailure, type FileReason } from "./kinds";
import { type Placed, placeFile } from "./placing";
import { type ReadFile, readFile } from "./reading";

type Opened = { placed: Placed } | { reason: FileReason };

/** Reads a file and puts it where `place` says then, for the words around may have changed meanwhile. */
export async function openFile(
  editor: Editor,
  file: File,
  onRead: (read: ReadFile) => { position: number; wantsTitle: boolean },
): Promise<Opened> {
  try {
    const read = await readFile(file);
    if (editor.isDestroyed || !editor.isEditable) return { reason: "held" };
    const { position, wantsTitle } = onRead(read);
    return { placed: placeFile(editor, read, position, wantsTitle) };
  } catch (error) {
    return { reason: error instanceof FileFailure ? error.reason : "broken" };
  }
}
