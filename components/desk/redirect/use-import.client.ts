"use client";
import { useEffect, useRef, useState } from "react";
import { failureFrom, sendFile, UploadFailure } from "@/components/desk/send-file";
import { importLimits, type RedirectImport } from "@/newsroom/redirect/rules";

/** How far a file of redirects is: on its way (in percent), or being read (lines so far). */
export type ImportStage =
  | { kind: "sending"; percent: number }
  | { kind: "reading"; lines: number }
  | { kind: "failed"; failure: UploadFailure };

const askEvery = 700;

/** Sends a file of redirects and says how far it is; `onEnd` hears its id once it was taken. */
export function useImport(onEnd: (id: string) => void) {
  const [stage, setStage] = useState<ImportStage | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File) {
    const controller = new AbortController();
    running.current = controller;
    const id = crypto.randomUUID();
    const address = `/api/redirects/imports/${id}`;
    let isSent = false;
    const asking = setInterval(async () => {
      if (!isSent) return;
      const lines = await linesRead(address);
      if (lines !== null && !controller.signal.aborted) setStage({ kind: "reading", lines });
    }, askEvery);
    try {
      if (file.size > importLimits.megabytes * 1024 ** 2) throw new UploadFailure("tooLarge");
      setStage({ kind: "sending", percent: 0 });
      const onProgress = (sent: number) => {
        isSent = sent >= 1;
        setStage(
          isSent ? { kind: "reading", lines: 0 } : { kind: "sending", percent: Math.floor(sent * 100) },
        );
      };
      await sendFile(address, file, { onProgress, signal: controller.signal });
      onEnd(id);
    } catch (error) {
      setStage({ kind: "failed", failure: failureFrom(error) });
    } finally {
      controller.abort();
      clearInterval(asking);
    }
  }

  return { stage, send };
}

async function linesRead(address: string): Promise<number | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? ((await answer.json()) as RedirectImport).lines : null;
}
