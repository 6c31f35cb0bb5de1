"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import type { usePasted } from "@/components/desk/editor/body/use-pasted.client";
import { placeOfPicture } from "@/components/desk/editor/picture/insert-picture";
import {
  addUploadAnchor,
  removeUploadAnchor,
  uploadAnchor,
} from "@/components/desk/editor/picture/upload-anchors";
import type { StoryUploads } from "@/components/desk/editor/picture/use-story-uploads.client";
import { randomName } from "@/components/desk/random-name";
import { isBlank } from "@/newsroom/storable";
import { acceptedFiles, kindOf } from "./kinds";

type Headline = { read: () => string; write: (headline: string) => void };

/** Takes the files that come onto the body: their words into it, pictures to the library. */
export function useFiles(uploads: StoryUploads, pasting: ReturnType<typeof usePasted>, headline: Headline) {
  const t = useTranslations("editor.file");

  /** Answers where the file ends in the body; null where it was not opened. */
  async function open(editor: Editor, file: File, position: number): Promise<number | null> {
    const name = randomName();
    const waiting = Object.assign(document.createElement("div"), {
      className: "upload-line",
      textContent: t("reading", { file: file.name }),
    });
    const place = placeOfPicture(editor.state.doc, position);
    editor.view.dispatch(addUploadAnchor(editor.state, name, place, waiting));
    const found = () => {
      const at = uploadAnchor(editor.state, name);
      editor.view.dispatch(removeUploadAnchor(editor.state, name));
      return at ?? editor.state.selection.to;
    };
    // Beside the script that writing waits for: what reads files is fetched when one comes.
    const source = { name: file.name, takeBack: () => {} };
    const opened = await import("./opening").then(
      ({ openFile }) =>
        openFile(editor, file, ({ taken }) => {
          pasting.onRead(taken, source);
          return { position: found(), wantsTitle: isBlank(headline.read()) };
        }),
      () => ({ reason: "offline" as const }),
    );
    if (editor.isDestroyed) return null;
    if ("reason" in opened) {
      found();
      uploads.tell(t("failed", { file: file.name, reason: t(`reasons.${opened.reason}`) }));
      return null;
    }
    const { title, pictures, end } = opened.placed;
    if (title !== null) headline.write(title);
    let isWanted = true;
    source.takeBack = () => {
      isWanted = false;
      if (title !== null && headline.read() === title) headline.write("");
    };
    void uploads.sendAll(editor, pictures, () => isWanted);
    return end;
  }

  async function openAll(editor: Editor, files: File[], position: number): Promise<void> {
    let at = position;
    for (const file of files) at = (await open(editor, file, at)) ?? at;
  }

  return {
    take: (editor: Editor, files: File[], position: number) => {
      uploads.sendInto(
        editor,
        files.filter((file) => kindOf(file) === null),
        position,
      );
      void openAll(
        editor,
        files.filter((file) => kindOf(file) !== null),
        position,
      );
    },
    /** Asks which file to open at the caret. */
    choose: (editor: Editor) => {
      const input = Object.assign(document.createElement("input"), { type: "file", accept: acceptedFiles });
      input.addEventListener("change", () => {
        void openAll(editor, [...(input.files ?? [])], editor.state.selection.to);
      });
      input.click();
    },
  };
}
