import type { Editor } from "@tiptap/core";
import { DOMParser as DocumentParser, type ResolvedPos, Slice } from "@tiptap/pm/model";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { isLinkAddress } from "@/newsroom/body/words";
import { cleanPastedHtml, countPictures } from "./paste/html";
import { htmlFromText } from "./paste/text";

type Hands = {
  onFiles: (files: File[], position: number) => void;
  /** Hears how many pictures among pasted words stay behind. */
  onLeftOut: (count: number) => void;
};

/** How the body takes what is pasted and dropped: words cleaned, picture files sent to the library. */
export function pastingProps(editor: () => Editor | null, { onFiles, onLeftOut }: Hands): EditorProps {
  return {
    transformPastedHTML: cleanPastedHtml,
    clipboardTextParser: textSlice,
    handlePaste: (view, event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0 && !hasWords(event.clipboardData)) {
        onFiles(files, view.state.selection.to);
        return true;
      }
      const pictures = countPictures(event.clipboardData?.getData("text/html") ?? "");
      if (pictures > 0) onLeftOut(pictures);
      return linkSelection(editor(), view, event.clipboardData?.getData("text/plain") ?? "");
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
    cleanPastedHtml(html)
      .replace(/<[^>]*>/g, "")
      .trim() !== ""
  );
}

/** An address pasted over selected words links them. */
function linkSelection(editor: Editor | null, view: EditorView, text: string): boolean {
  const { empty, $from, $to } = view.state.selection;
  if (!editor || empty || !$from.sameParent($to) || !isLinkAddress(text.trim())) return false;
  return editor.commands.setMark("link", { href: text.trim() });
}

function textSlice(text: string, $context: ResolvedPos): Slice {
  const holder = document.createElement("div");
  holder.innerHTML = htmlFromText(text);
  const parser = DocumentParser.fromSchema($context.doc.type.schema);
  return holder.firstChild ? parser.parseSlice(holder, { preserveWhitespace: true }) : Slice.empty;
}
