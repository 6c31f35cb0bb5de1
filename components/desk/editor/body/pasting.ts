import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as DocumentParser, type ResolvedPos, Slice } from "@tiptap/pm/model";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { isLinkAddress } from "@/newsroom/body/words";
import { readPasted } from "./paste/html";
import { nothingTaken, type Taken } from "./paste/taken";
import { readPastedText } from "./paste/text";

/** How the body takes what is pasted and dropped: words cleaned, picture files handed to `onFiles`. */
export function pastingProps(
  editor: () => Editor | null,
  onFiles: (files: File[], position: number) => void,
  onRead: (taken: Taken) => void,
): EditorProps {
  return {
    transformPastedHTML: (html) => {
      const { html: clean, taken } = readPasted(html);
      onRead(taken);
      return clean;
    },
    clipboardTextParser: (text, $context) => {
      const { html, taken } = readPastedText(text);
      onRead(taken);
      return sliceOf(html, $context);
    },
    handlePaste: (view, event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0 && !hasWords(event.clipboardData)) {
        onRead(nothingTaken);
        onFiles(files, view.state.selection.to);
        return true;
      }
      if (linkSelection(editor(), view, event.clipboardData?.getData("text/plain") ?? "")) {
        onRead(nothingTaken);
        return true;
      }
      // A step of its own: taking it back leaves what was typed a moment before.
      view.dispatch(closeHistory(view.state.tr));
      return false;
    },
    handleDrop: (view, event, _slice, isMoved) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isMoved || files.length === 0) return false;
      const drop = view.posAtCoords({ left: event.clientX, top: event.clientY });
      onFiles(files, drop?.pos ?? view.state.selection.to);
      event.preventDefault();
      return true;
    },
  };
}

/** Word copies a picture of the words besides the words; browsers copy an `img` besides the file. */
function hasWords(data: DataTransfer | null): boolean {
  const html = data?.getData("text/html") ?? "";
  return (
    html !== "" &&
    readPasted(html)
      .html.replace(/<[^>]*>/g, "")
      .trim() !== ""
  );
}

/** An address pasted over selected words links them. */
function linkSelection(editor: Editor | null, view: EditorView, text: string): boolean {
  const { empty, $from, $to } = view.state.selection;
  if (!editor || empty || !$from.sameParent($to) || !isLinkAddress(text.trim())) return false;
  return editor.commands.setMark("link", { href: text.trim() });
}

function sliceOf(html: string, $context: ResolvedPos): Slice {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const parser = DocumentParser.fromSchema($context.doc.type.schema);
  return holder.firstChild ? parser.parseSlice(holder, { preserveWhitespace: true }) : Slice.empty;
}
