/** What the first bytes of a file say that it is. */
export type FileKind = "jpeg" | "png" | "webp" | "avif" | "svg" | "gif" | "tiff" | "heic" | "unknown";

/** The kinds that may be uploaded. */
export type PictureKind = "jpeg" | "png" | "webp" | "avif";

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));
const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

/** Brands of an ISO base media file (ISO/IEC 14496-12), major one first. */
export function brands(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 8) !== "ftyp") return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(size, bytes.length, 256);
  const found = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(ascii(bytes, at, at + 4));
  return found;
}

function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return text.startsWith("<") && /<svg[\s>]/i.test(text);
}

/** The kind of a file by its content; its name and the type its sender claims say nothing. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "jpeg";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return "gif";
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return "tiff";
  if (startsWith(bytes, 0x49, 0x49, 0x2b, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2b)) return "tiff";
  const found = brands(bytes);
  if (found.includes("avif") || found.includes("avis")) return "avif";
  if (found.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand))) return "heic";
  return isSvg(bytes) ? "svg" : "unknown";
}
