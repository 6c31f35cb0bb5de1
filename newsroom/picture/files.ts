import { NewsroomError } from "@/newsroom/errors";
import { deleteMedia, getMedia, MediaStoreError, putMedia } from "@/platform/media-store";
import { type RenditionFormat, renditionFormats, renditionWidths } from "./rules";

/** Key of the untouched original; no route serves it. */
export const originalKey = (id: string) => `original/${id}`;
/** A picture as its files are named: other pixels are another version. */
export type Version = { id: string; version: number };
/** Key of one rendition of a version; the first has none of its own in it. */
export const renditionKey = ({ id, version }: Version, width: number, format: RenditionFormat) =>
  `rendition/${id}/${version > 0 ? `v${version}/` : ""}${width}.${format}`;
/** Keys of all the renditions that a version has or may have. */
export const renditionKeys = (of: Version & { width: number; height: number }) =>
  renditionWidths(of.width, of.height).flatMap((width) =>
    renditionFormats.map((format) => renditionKey(of, width, format)),
  );

const messageKeys: Record<MediaStoreError["reason"], string> = {
  full: "mediaStoreFull",
  unwritable: "mediaStoreUnwritable",
  unreachable: "mediaStoreUnreachable",
};

function throwSpoken(error: unknown): never {
  if (!(error instanceof MediaStoreError)) throw error;
  throw new NewsroomError("unavailable", messageKeys[error.reason], { cause: error });
}

/** Keeps a file. Throws `unavailable` when the store is full, not writable or out of reach. */
export async function keepFile(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
  await putMedia(key, bytes, mediaType).catch(throwSpoken);
}

/** Reads a file, null where there is none. Throws `unavailable`. */
export async function readFile(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return getMedia(key).catch(throwSpoken);
}

/** Removes a file that nothing refers to; what cannot be removed now is only wasted room. */
export async function dropFile(key: string): Promise<void> {
  await deleteMedia(key).catch(() => {});
}
