import { sendFile, UploadFailure } from "@/components/desk/send-file";
import type { DeskPicture } from "@/newsroom/picture/rules";

/** What /api/pictures answers to an upload. */
type UploadAnswer = { picture: DeskPicture; isKnown: boolean };

/** Sends a file to the library; rejects with UploadFailure. */
export const sendPicture = (file: File, options: Parameters<typeof sendFile>[2]) =>
  sendFile<UploadAnswer>("/api/pictures", file, options);

/** Pictures that look like one of the library; none where the newsroom does not say. */
export async function fetchAlike(id: string): Promise<DeskPicture[]> {
  const answer = await fetch(`/api/pictures/${id}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { alike: DeskPicture[] }).alike : [];
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A picture of the library; null where the newsroom does not say. */
export async function fetchPicture(id: string): Promise<DeskPicture | null> {
  const answer = await fetch(`/api/pictures/${id}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { picture: DeskPicture }).picture : null;
}

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
