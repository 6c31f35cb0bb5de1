import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as DocumentParser, Fragment, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { EditorProps, EditorView } from "@tiptap/pm/view";
import { isLinkAddress } from "@/newsroom/body/words";
import { nothingTaken, type Taken } from "./paste/taken";

/** What reads a paste comes beside the script that writing waits for, as soon as the surface listens. */
let reader: typeof import("./paste/reader") | null = null;
export async function fetchPasteReader(): Promise<void> {
  reader ??= await import("./paste/reader");
}

/** How the body takes what is pasted and dropped: words cleaned, picture files handed to `onFiles`. */
export function pastingProps(
  editor: () => Editor | null,
  onFiles: (files: File[], position: number) => void,
  onRead: (taken: Taken) => void,
): EditorProps {
  return {
    handleDOMEvents: {
      paste: (view, event) => waitForReader(view, event, event.clipboardData),
      drop: (view, event) => {
        if (view.dragging) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return waitForReader(view, event, event.dataTransfer, place?.pos);
      },
    },
    transformPastedHTML: (html) => {
      if (!reader) return "";
      const { html: clean, taken } = reader.readPasted(html);
      onRead(taken);
      return clean;
    },
    clipboardTextParser: (text, $context) => {
      if (!reader) return Slice.empty;
      const { html, taken } = reader.readPastedText(text);
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

/** A paste that comes before its reader waits for it, and comes again; without one its plain words come as they are. */
function waitForReader(view: EditorView, event: Event, data: DataTransfer | null, place?: number): boolean {
  if (reader || !data) return false;
  event.preventDefault();
  const again = new DataTransfer();
  for (const type of ["text/html", "text/plain"])
    if (data.getData(type)) again.setData(type, data.getData(type));
  for (const file of data.files) again.items.add(file);
  void fetchPasteReader()
    .catch(() => {})
    .then(() => {
      if (view.isDestroyed || !view.editable) return;
      const { state } = view;
      if (place !== undefined)
        view.dispatch(
          state.tr.setSelection(Selection.near(state.doc.resolve(Math.min(place, state.doc.content.size)))),
        );
      if (reader)
        view.dom.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: again, bubbles: true, cancelable: true }),
        );
      else pastePlain(view, again.getData("text/plain"));
    });
  return true;
}

function pastePlain(view: EditorView, text: string): void {
  const { state } = view;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const blocks = lines.map((line) => state.schema.node("paragraph", null, state.schema.text(line)));
  if (blocks.length > 0)
    view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(blocks), 1, 1)).scrollIntoView());
}

/** Word copies a picture of the words besides the words; browsers copy an `img` besides the file. */
function hasWords(data: DataTransfer | null): boolean {
  const html = data?.getData("text/html") ?? "";
  return (
    html !== "" &&
    reader
      ?.readPasted(html)
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
