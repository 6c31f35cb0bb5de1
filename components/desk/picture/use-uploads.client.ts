"use client";
import { useEffect, useRef, useState } from "react";
import { askBeforeLeaving } from "@/components/desk/ask-before-leaving";
import { usePerson } from "@/components/desk/person.client";
import { failureFrom, UploadFailure } from "@/components/desk/send-file";
import { type DeskPicture, maxPictureBytes } from "@/newsroom/picture/rules";
import { fetchAlike, sendPicture, untilRendered } from "./upload-request";

export type UploadStage =
  | "waiting"
  | "sending"
  | "dropped"
  | "checking"
  | "rendering"
  | "ready"
  | "failed"
  | "cancelled";

/** One file on its way into the library. */
export type Upload = {
  key: number;
  file: File;
  stage: UploadStage;
  /** How much is sent, from 0 to 100. */
  percent: number;
  isKnown: boolean;
  picture: DeskPicture | null;
  /** What the library has that looks like it. */
  alike: DeskPicture[];
  failure: UploadFailure | null;
};

/** What the library has that looks like an upload, and whether it had this very file. */
type Found = { alike: DeskPicture[]; isKnown: boolean };

let lastKey = 0;

const begun = (file: File): Upload => {
  lastKey += 1;
  return {
    key: lastKey,
    file,
    stage: "waiting",
    percent: 0,
    isKnown: false,
    picture: null,
    alike: [],
    failure: null,
  };
};

/**
 * The files that are being uploaded here, one after the other; `onReady` hears of each picture when it can be shown, with
 * what the library has that looks like it.
 * Uploads under way are cancelled when the component goes.
 */
export function useUploads(onReady: (picture: DeskPicture, found: Found) => void) {
  const person = usePerson();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(new Map<number, AbortController>());
  const hear = useRef(onReady);
  hear.current = onReady;

  function change(key: number, change: Partial<Upload>) {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }

  async function run({ key, file }: Upload, { signal }: AbortController) {
    try {
      if (signal.aborted) throw new UploadFailure("cancelled");
      if (file.size > maxPictureBytes) throw new UploadFailure("tooLarge");
      change(key, { stage: "sending", percent: 0, failure: null });
      const onProgress = (sent: number) =>
        change(key, { percent: Math.floor(sent * 100), stage: sent < 1 ? "sending" : "checking" });
      const onDropped = () => change(key, { stage: "dropped" });
      const { picture, isKnown } = await sendPicture(file, { onProgress, onDropped, signal, person });
      change(key, { picture, isKnown, stage: "rendering" });
      const rendered = await untilRendered(picture, signal);
      const isReady = rendered.state === "ready";
      const alike = isReady && !isKnown ? await fetchAlike(rendered.id) : [];
      change(key, { picture: rendered, alike, stage: isReady ? "ready" : "failed" });
      if (isReady) hear.current(rendered, { alike, isKnown });
    } catch (error) {
      const failure = failureFrom(error);
      change(key, { failure, stage: failure.reason === "cancelled" ? "cancelled" : "failed" });
    } finally {
      running.current.delete(key);
    }
  }

  function queue(upload: Upload) {
    const controller = new AbortController();
    running.current.set(upload.key, controller);
    line.current = line.current.then(() => run(upload, controller));
    void askBeforeLeaving(() => line.current);
  }

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
    };
  }, []);

  return {
    uploads,
    add: (files: File[]) => {
      const added = files.map(begun);
      setUploads((all) => [...added, ...all]);
      for (const upload of added) queue(upload);
    },
    retry: (upload: Upload) => {
      change(upload.key, { stage: "waiting", failure: null });
      queue(upload);
    },
    cancel: (key: number) => running.current.get(key)?.abort(),
  };
}
