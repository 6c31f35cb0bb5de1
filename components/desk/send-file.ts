/** Why a file did not arrive: a key below `pictures.upload`, or the newsroom's own sentence. */
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

/** Milliseconds without progress after which a line is taken for dead, and those for which the newsroom may think. */
const patience = { sending: 60_000, answering: 300_000 };

type Options = {
  onProgress: (sent: number) => void;
  signal: AbortSignal;
  /** Whose file it is: the newsroom refuses it where somebody else is signed in by now. */
  person?: string | null;
};

/**
 * Sends a file to an address that takes one, and tells how far it is, from 0 to 1. XMLHttpRequest, because fetch does not
 * tell how much it has sent. Answers the JSON of the address; rejects with UploadFailure.
 */
export function sendFile<Answer>(
  address: string,
  file: File,
  { onProgress, signal, person = null }: Options,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new UploadFailure("cancelled"));
    const request = new XMLHttpRequest();
    request.open("POST", `${address}?name=${encodeURIComponent(file.name.slice(-120))}`);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    if (person !== null) request.setRequestHeader("x-warraq-person", person);
    let timer: ReturnType<typeof setTimeout>;
    let isDead = false;
    const wait = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isDead = true;
        request.abort();
      }, milliseconds);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      wait(patience.sending);
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.upload.onload = () => wait(patience.answering);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Answer);
      else reject(failureOf(request));
    };
    request.onerror = () => reject(new UploadFailure("offline"));
    request.onabort = () => reject(new UploadFailure(isDead ? "offline" : "cancelled"));
    request.onloadend = () => clearTimeout(timer);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    wait(patience.sending);
    request.send(file);
  });
}
