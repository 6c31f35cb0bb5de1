"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { useKnownPictures } from "./pictures.client";
import { addUploadPlace, removeUploadPlace, uploadPlace } from "./upload-places";
import { type UploadedPicture, uploadPicture } from "./uploads";

/** Sends picture files to the library and puts them where they belong; failures are told one by one. */
export function useUploads() {
  const t = useTranslations("editor.picture");
  const { learn } = useKnownPictures();
  const [failures, setFailures] = useState<{ id: string; message: string }[]>([]);

  async function send(file: File, onProgress: (share: number) => void): Promise<PlacedPicture | null> {
    const outcome = await uploadPicture(file, onProgress);
    if (outcome.kind === "uploaded") {
      learn({ ...outcome.picture, renditions: {} }, file);
      return placed(outcome.picture);
    }
    const reason = outcome.message ?? t("uploadUnreachable");
    const message = t("uploadFailed", { name: file.name, reason });
    setFailures((others) => [...others, { id: crypto.randomUUID(), message }]);
    return null;
  }

  async function sendInto(editor: Editor, file: File, position: number): Promise<void> {
    const name = crypto.randomUUID();
    const mark = progressMark(t("uploading", { name: file.name }));
    editor.view.dispatch(addUploadPlace(editor.state, name, position, mark.element));
    const picture = await send(file, mark.show);
    const place = editor.isDestroyed ? null : uploadPlace(editor.state, name);
    if (editor.isDestroyed) return;
    editor.view.dispatch(removeUploadPlace(editor.state, name));
    if (picture && place !== null)
      editor.commands.insertContentAt(place, { type: "picture", attrs: picture });
  }

  return {
    failures,
    dismiss: (id: string) => setFailures((others) => others.filter((failure) => failure.id !== id)),
    send,
    sendInto: (editor: Editor, files: Iterable<File>, position: number) => {
      for (const file of files) void sendInto(editor, file, position);
    },
  };
}

function placed(picture: UploadedPicture): PlacedPicture {
  const { id, caption, credit, alternative, isDecorative } = picture;
  return { pictureId: id, caption, credit, alternative, isDecorative };
}

/** What stands in the text while a picture is on its way. */
function progressMark(label: string): { element: HTMLElement; show: (share: number) => void } {
  const element = document.createElement("div");
  element.className = "upload-mark";
  const words = document.createElement("span");
  words.textContent = label;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", label);
  element.append(words, bar);
  return {
    element,
    show: (share) => {
      bar.value = share;
    },
  };
}
