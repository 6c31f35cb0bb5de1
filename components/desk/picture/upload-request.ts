import type { DeskPicture } from "@/newsroom/picture/rules";

/** What /api/pictures answers to an upload. */
export type UploadAnswer = { picture: DeskPicture; isKnown: boolean };

/** Why an upload ended without a picture: a key below `pictures.upload`, or the newsroom's own sentence. */
export class UploadFailure extends Error {
  constructor(
    readonly reason: "offline" | "signedOut" | "tooLarge" | "broken" | "cancelled" | "refused",
    readonly sentence: string | null = null,
  ) {
    super(reason);
  }
}

/** What an upload threw, whatever it was. */
export function failureFrom(error: unknown): UploadFailure {
  return error instanceof UploadFailure ? error : new UploadFailure("broken");
}

function failureOf(request: XMLHttpRequest): UploadFailure {
  if (request.status === 401) return new UploadFailure("signedOut");
  if (request.status === 413) return new UploadFailure("tooLarge");
  const sentence: unknown = request.response?.error?.message;
  return typeof sentence === "string" ? new UploadFailure("refused", sentence) : new UploadFailure("broken");
}

/**
 * Sends a file to the library and tells how far it is, from 0 to 1. XMLHttpRequest, because fetch does not tell how much
 * it has sent. Rejects with UploadFailure.
 */
export function sendPicture(
  file: File,
  options: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/pictures?name=${encodeURIComponent(file.name.slice(-120))}`);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as UploadAnswer);
      else reject(failureOf(request));
    };
    request.onerror = () => reject(new UploadFailure("offline"));
    request.onabort = () => reject(new UploadFailure("cancelled"));
    options.signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks how far the renditions are until they are made or have failed. Rejects with UploadFailure. */
export async function untilRendered(picture: DeskPicture, signal: AbortSignal): Promise<DeskPicture> {
  let current = picture;
  for (let wait = 400; current.state === "processing"; wait = Math.min(wait * 1.4, 4000)) {
    await pause(wait);
    if (signal.aborted) throw new UploadFailure("cancelled");
    const answer = await fetch(`/api/pictures/${picture.id}`).catch(() => null);
    if (answer?.status === 401) throw new UploadFailure("signedOut");
    // A moment without a connection is no end: the picture is safe, only its state is not known.
    if (answer?.ok) current = ((await answer.json()) as { picture: DeskPicture }).picture;
  }
  return current;
}
