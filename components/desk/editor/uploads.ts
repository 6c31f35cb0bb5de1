import { z } from "zod";
import { Refusal } from "./transport";

const Uploaded = z.object({
  picture: z.object({
    id: z.string(),
    width: z.number(),
    height: z.number(),
    caption: z.string(),
    credit: z.string(),
    alternative: z.string(),
    isDecorative: z.boolean(),
  }),
});
export type UploadedPicture = z.output<typeof Uploaded>["picture"];

export type UploadOutcome =
  | { kind: "uploaded"; picture: UploadedPicture }
  /** `message` is the server's, in the person's language; null when there was no answer. */
  | { kind: "failed"; message: string | null };

/** Sends one file to the library; `onProgress` hears the share that has left, 0 to 1. Never throws. */
export function uploadPicture(file: File, onProgress: (share: number) => void): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    // XMLHttpRequest, since fetch reports no progress of what it sends.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/pictures?name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body: unknown = request.response;
      const picture = Uploaded.safeParse(body);
      if (request.status < 300 && picture.success)
        resolve({ kind: "uploaded", picture: picture.data.picture });
      else resolve({ kind: "failed", message: messageOf(body) });
    };
    request.onerror = () => resolve({ kind: "failed", message: null });
    request.ontimeout = request.onerror;
    request.send(file);
  });
}

function messageOf(body: unknown): string | null {
  const parsed = Refusal.safeParse(body);
  return parsed.success ? parsed.data.error.message : null;
}
