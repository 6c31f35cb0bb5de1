import { failureFrom, sendFile, UploadFailure } from "@/components/desk/send-file";
import type { DeskPicture } from "@/newsroom/picture/rules";

export { failureFrom };

/** What /api/pictures answers to an upload. */
type UploadAnswer = { picture: DeskPicture; isKnown: boolean };

type Options = Parameters<typeof sendFile>[2] & {
  /** Hears that the line dropped, and that the file waits for it. */
  onDropped: () => void;
};

/** Whether a picture of this page was refused its sender: the next one asks before it sends megabytes. */
let wasRefused = false;

/**
 * Sends a file to the library, and again for as long as the line drops under it: the library knows a file by its bytes,
 * so that one whose answer was lost is there once. Before it is sent again the newsroom is asked whether it is there, and
 * for this person: an early refusal looks like a line that dropped. Rejects with UploadFailure for all else.
 */
export async function sendPicture(file: File, { onDropped, ...options }: Options): Promise<UploadAnswer> {
  try {
    if (wasRefused) await isThereFor(options);
    wasRefused = false;
    for (let wait = 3_000, isThere = true; ; wait = Math.min(wait * 2, 60_000)) {
      if (isThere) {
        const answer = await sendOnce(file, options);
        if (answer) return answer;
        onDropped();
      }
      await lineBack(wait, options.signal);
      isThere = await isThereFor(options);
    }
  } catch (error) {
    wasRefused ||= failureFrom(error).reason === "signedOut";
    throw error;
  }
}

/** What the library answers; null where the line dropped. */
async function sendOnce(file: File, options: Parameters<typeof sendFile>[2]): Promise<UploadAnswer | null> {
  try {
    return await sendFile<UploadAnswer>("/api/pictures", file, options);
  } catch (error) {
    if (failureFrom(error).reason === "offline") return null;
    throw error;
  }
}

/** Milliseconds. */
const patience = 10_000;

/** Whether the newsroom answers at an address that costs nothing. Throws where it does not know this person. */
async function isThereFor({ person = null }: Pick<Options, "person">): Promise<boolean> {
  const response = await fetch("/api/notifications", {
    headers: person === null ? {} : { "x-warraq-person": person },
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (response?.status === 401) throw new UploadFailure("signedOut");
  return response !== null && response.status < 500;
}

/** Waits until the browser says that the line is back, or for `wait` milliseconds: it does not always say so. */
function lineBack(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      ended.abort();
      settle();
    };
    const timer = setTimeout(end(resolve), wait);
    addEventListener("online", end(resolve), { signal: ended.signal });
    const cancel = end(() => reject(new UploadFailure("cancelled")));
    if (signal.aborted) cancel();
    else signal.addEventListener("abort", cancel, { signal: ended.signal });
  });
}

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
