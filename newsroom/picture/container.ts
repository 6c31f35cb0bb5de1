import { brands, fileKind, type PictureKind } from "./file-kind";
import { mostParts } from "./rules";

/** What the outline of a file has against it, as a key below `errors`. */
type Problem = "pictureDamaged" | "pictureIsAnimated" | null;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const IEND = 0x49454e44;
const acTL = 0x6163544c;

/** Walks the chunks of a PNG file (W3C PNG 3, section 5) up to its end; decoders forgive one without its end. */
function pngProblem(bytes: Uint8Array): Problem {
  const view = viewOf(bytes);
  let isAnimated = false;
  let at = 8;
  for (let count = 0; count < mostParts && at + 12 <= bytes.length; count += 1) {
    const name = view.getUint32(at + 4);
    if (name === IEND) return isAnimated ? "pictureIsAnimated" : null;
    isAnimated ||= name === acTL;
    at += 12 + view.getUint32(at);
  }
  return "pictureDamaged";
}

/** Markers that stand alone: stuffed and fill bytes, restarts (ITU-T T.81, B.1.1). */
const isBare = (marker: number) => marker <= 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

/** Walks the segments of a JPEG up to its end, also those between its scans. */
function walkJpeg(bytes: Uint8Array): { parts: number; isEnded: boolean } {
  const view = viewOf(bytes);
  let at = 2;
  let parts = 0;
  while (at + 2 <= bytes.length && parts <= mostParts) {
    const marker = bytes[at] === 0xff ? view.getUint8(at + 1) : undefined;
    if (marker === 0xd9) return { parts, isEnded: true };
    if (marker === undefined || isBare(marker)) {
      at += 1;
      continue;
    }
    parts += 1;
    if (at + 4 > bytes.length) break;
    at += 2 + view.getUint16(at + 2);
  }
  return { parts, isEnded: false };
}

/**
 * A JPEG that lacks its end marker alone, as broken transfers and some cameras leave it, with the marker; whether
 * pixels are lacking too only a strict decoder can tell. Null for a file that has its end, or is none.
 */
export function withJpegEnd(bytes: Uint8Array): Uint8Array | null {
  if (fileKind(bytes) !== "jpeg" || walkJpeg(bytes).isEnded) return null;
  const kept = bytes.at(-1) === 0xff ? bytes.subarray(0, -1) : bytes;
  return Buffer.concat([kept, Uint8Array.of(0xff, 0xd9)]);
}

const VP8X = 0x56503858;

/** Walks the chunks of a WebP file (RFC 9649, section 2). */
function webpProblem(bytes: Uint8Array): Problem {
  const view = viewOf(bytes);
  let at = 12;
  for (let count = 0; at + 8 <= bytes.length; count += 1) {
    if (count === mostParts) return "pictureDamaged";
    if (count === 0 && view.getUint32(at) === VP8X && ((bytes[20] ?? 0) & 2) !== 0)
      return "pictureIsAnimated";
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return null;
}

/**
 * Judges the outline of a file in one pass, before a decoder sees it. A moving one (APNG, WebP animation, AVIF sequence)
 * is refused because decoders would silently take its first frame.
 */
export function containerProblem(bytes: Uint8Array, kind: PictureKind): Problem {
  switch (kind) {
    case "png":
      return pngProblem(bytes);
    case "jpeg":
      return walkJpeg(bytes).parts > mostParts ? "pictureDamaged" : null;
    case "webp":
      return webpProblem(bytes);
    case "avif":
      return brands(bytes)[0] === "avis" ? "pictureIsAnimated" : null;
  }
}
