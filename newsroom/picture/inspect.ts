import { NewsroomError } from "@/newsroom/errors";
import { isWholeImage, readImageHeader } from "@/platform/image";
import { readEmbeddedWords } from "@/platform/picture-words/embedded-words";
import { containerProblem, withJpegEnd } from "./container";
import { type FileKind, fileKind, type PictureKind } from "./file-kind";
import { type OfferedWords, offeredWords } from "./offered-words";
import { maxPictureBytes, maxPicturePixels, sizeProblem } from "./rules";

/** `bytes` are the file as it is to be kept: a JPEG that lacked its end marker has one. */
export type InspectedPicture = OfferedWords & {
  bytes: Uint8Array;
  mediaType: string;
  width: number;
  height: number;
};

const refusals: Record<Exclude<FileKind, PictureKind>, string> = {
  svg: "pictureIsVector",
  gif: "pictureIsGif",
  tiff: "pictureIsTiff",
  heic: "pictureIsHeic",
  unknown: "notAPicture",
};

const refused = (messageKey: string, values = {}) => new NewsroomError("invalid", messageKey, { values });

function acceptedKind(bytes: Uint8Array): PictureKind {
  const kind = fileKind(bytes);
  if (kind === "jpeg" || kind === "png" || kind === "webp" || kind === "avif") return kind;
  throw refused(refusals[kind]);
}

/**
 * Judges an uploaded file by its content, cheapest check first, ending with a decode of every pixel; answers its facts
 * and the words it offers, where a clock that names no zone is of `timeZone`. Throws `invalid` with a message key for each reason.
 */
export async function inspectPicture(file: Uint8Array, timeZone: string): Promise<InspectedPicture> {
  if (file.length === 0) throw refused("pictureEmpty");
  if (file.length > maxPictureBytes) throw refused("pictureTooLarge");
  const kind = acceptedKind(file);
  const mended = withJpegEnd(file);
  const bytes = mended ?? file;
  const outline = containerProblem(bytes, kind);
  if (outline) throw refused(outline);
  const header = await readImageHeader(bytes);
  if (!header || header.mediaType !== `image/${kind}`) throw refused("pictureDamaged");
  if (header.frames > 1) throw refused("pictureIsAnimated");
  const { width, height, mediaType, isProgressive } = header;
  const problem = sizeProblem(width, height, kind === "png" && isProgressive);
  const megapixels = Math.ceil((width * height) / 1_000_000);
  if (problem) throw refused(problem, { megapixels });
  if (!(await isWholeImage(bytes, maxPicturePixels, mended ? "warning" : "error")))
    throw refused("pictureDamaged");
  const words = offeredWords(readEmbeddedWords({ bytes, exif: header.exif, xmp: header.xmp }), timeZone);
  return { ...words, bytes, mediaType, width, height };
}

/** Reads an upload to its end and keeps nothing, because a sender who is cut off while sending never sees the answer. */
export async function discardUpload(file: AsyncIterable<Uint8Array>): Promise<void> {
  let size = 0;
  for await (const piece of file) {
    size += piece.length;
    if (size > maxPictureBytes * 4) break;
  }
}

/**
 * Reads an upload up to the limit. A longer one is read on to four times the limit and thrown away, because a sender
 * who is cut off while sending never sees the answer. Throws `invalid`.
 */
export async function collectUpload(file: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.length;
    if (size <= maxPictureBytes) pieces.push(piece);
    else pieces.length = 0;
    if (size > maxPictureBytes * 4) break;
  }
  if (size > maxPictureBytes) throw refused("pictureTooLarge");
  return Buffer.concat(pieces);
}
