"use client";
import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { askBeforeLeaving } from "@/components/desk/ask-before-leaving";
import { usePerson } from "@/components/desk/person.client";
import { randomName } from "@/components/desk/random-name";
import type { PlacedPicture } from "@/newsroom/body/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { inTurn, type Waiting } from "./in-turn";
import { figureAt, focusCaption, insertFilePicture, insertPicture, placeOfPicture } from "./insert-picture";
import { useKnownPictures } from "./known-pictures.client";
import { addUploadAnchor, removeUploadAnchor, uploadAnchor } from "./upload-anchors";
import { type UploadMark, uploadMark } from "./upload-mark";

/** What sends pictures comes beside the script that writing waits for. */
const request = () => import("@/components/desk/picture/upload-request");

/** Sends dropped and pasted pictures to the library and puts them where they belong; failures are told one by one. */
export function useStoryUploads() {
  const t = useTranslations("editor.picture");
  const reasons = useTranslations("pictures.upload");
  const { learn, drawnOf } = useKnownPictures();
  const person = usePerson();
  const [failures, setFailures] = useState<{ id: string; message: string }[]>([]);
  /** Pictures brought just now that look like others of the library. */
  const [alikes, setAlikes] = useState<{ own: DeskPicture; alike: DeskPicture[] }[]>([]);
  const leaving = useRef<AbortController>(null);
  useEffect(() => {
    leaving.current = new AbortController();
    // Before the line may drop.
    void request().catch(() => {});
    return () => leaving.current?.abort();
  }, []);

  const tell = (message: string) => setFailures((others) => [...others, { id: randomName(), message }]);

  async function tellAlike(own: DeskPicture): Promise<void> {
    const { fetchAlike } = await request();
    const alike = await fetchAlike(own.id);
    if (alike.length > 0) setAlikes((others) => [...others, { own, alike }]);
  }

  async function send(file: File, mark: UploadMark): Promise<PlacedPicture | null> {
    const signal = leaving.current?.signal ?? new AbortController().signal;
    const onDropped = () => mark.say(t("uploadDropped", { name: file.name }));
    const onProgress = (share: number) => {
      mark.say(t("uploading", { name: file.name }));
      mark.show(share);
    };
    try {
      const { sendPicture, untilRendered } = await request();
      const { picture, isKnown } = await askBeforeLeaving(() =>
        sendPicture(file, { onProgress, onDropped, signal, person }),
      );
      learn(picture, file);
      // The picture stands in the story meanwhile; only where it is shown from changes, and what looks like it is told.
      void untilRendered(picture, signal).then(
        (made) => {
          learn(made);
          if (!isKnown) void tellAlike(made);
        },
        () => {},
      );
      return placePicture(picture);
    } catch (error) {
      const failure = await request().then(
        ({ failureFrom }) => failureFrom(error),
        () => null,
      );
      if (failure?.reason === "cancelled") return null;
      const reason = failure?.sentence ?? reasons(failure?.reason ?? "offline");
      tell(t("uploadFailed", { name: file.name, reason }));
      return null;
    }
  }

  /** Learns of pictures that somebody else has put into the story; what is missing is asked for with the next words. */
  async function meet(ids: string[]): Promise<void> {
    const signal = leaving.current?.signal ?? new AbortController().signal;
    const unknown = ids.filter((id) => drawnOf(id) === null);
    if (unknown.length === 0) return;
    const { fetchPicture, untilRendered } = await request();
    for (const picture of await Promise.all(unknown.map(fetchPicture))) {
      if (!picture) continue;
      learn(picture);
      void untilRendered(picture, signal).then(learn, () => {});
    }
  }

  const markOf = (file: File) => uploadMark(file, t("uploading", { name: file.name }));

  /** Marks at once where a picture will stand; sending answers where that is then. */
  function anchored(
    editor: Editor,
    file: File,
    position: number,
  ): Waiting<{ picture: PlacedPicture; place: number }> {
    const name = randomName();
    const mark = markOf(file);
    const place = placeOfPicture(editor.state.doc, position);
    editor.view.dispatch(addUploadAnchor(editor.state, name, place, mark.element));
    const found = () => {
      mark.end();
      if (editor.isDestroyed) return null;
      const anchor = uploadAnchor(editor.state, name);
      editor.view.dispatch(removeUploadAnchor(editor.state, name));
      // Other words stand there by now, restored or merged: the picture is not lost with the old ones.
      return anchor ?? editor.state.doc.content.size;
    };
    return {
      send: async () => {
        const picture = await send(file, mark);
        const anchor = found();
        return picture && anchor !== null ? { picture, place: anchor } : null;
      },
      drop: () => void found(),
    };
  }

  async function sendInto(editor: Editor, file: File, position: number): Promise<void> {
    const before = editor.state.doc;
    const sent = await anchored(editor, file, position).send();
    if (!sent) return;
    // Who typed on meanwhile goes on typing.
    const isWaiting = before.eq(editor.state.doc) && editor.view.hasFocus();
    const at = insertPicture(editor, sent.place, sent.picture);
    if (isWaiting) focusCaption(() => figureAt(editor, at));
  }

  /** Sends the pictures of a file to their places, one after the other: there may be many. */
  async function sendAll(
    editor: Editor,
    pictures: { file: File; position: number }[],
    isWanted: () => boolean,
  ): Promise<void> {
    const waiting = pictures.map(({ file, position }) => anchored(editor, file, position));
    await askBeforeLeaving(() =>
      inTurn(waiting, isWanted, ({ picture, place }) => insertFilePicture(editor, place, picture)),
    );
  }

  return {
    failures,
    dismiss: (id: string) => setFailures((others) => others.filter((failure) => failure.id !== id)),
    alikes,
    dismissAlike: (id: string) => setAlikes((others) => others.filter(({ own }) => own.id !== id)),
    send,
    meet,
    markOf,
    tell,
    sendAll,
    sendInto: (editor: Editor, files: Iterable<File>, position: number) => {
      for (const file of files) void sendInto(editor, file, position);
    },
  };
}

export type StoryUploads = ReturnType<typeof useStoryUploads>;

/** A picture of the library in its place: the words offered there become the place's own. */
export function placePicture(picture: DeskPicture): PlacedPicture {
  const { id, caption, credit, alternative, isDecorative } = picture;
  return { pictureId: id, caption, credit, alternative, isDecorative };
}
