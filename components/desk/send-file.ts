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

/**
 * Sends a file to an address that takes one, and tells how far it is, from 0 to 1. XMLHttpRequest, because fetch does not
 * tell how much it has sent. Answers the JSON of the address; rejects with UploadFailure.
 */
export function sendFile<Answer>(
  address: string,
  file: File,
  options: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${address}?name=${encodeURIComponent(file.name.slice(-120))}`);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Answer);
      else reject(failureOf(request));
    };
    request.onerror = () => reject(new UploadFailure("offline"));
    request.onabort = () => reject(new UploadFailure("cancelled"));
    options.signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
