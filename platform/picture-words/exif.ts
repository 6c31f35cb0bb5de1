import { decodeUnlabelledText } from "./unlabelled-text";

type ExifName = "description" | "creator" | "rights" | "takenAt" | "offset" | "make" | "model" | "software";

/** Tags that are read (EXIF 2.32, tables 4 and 7), in the first directory or in the one it points to. */
const tags = new Map<number, ExifName>([
  [0x010e, "description"],
  [0x010f, "make"],
  [0x0110, "model"],
  [0x0131, "software"],
  [0x013b, "creator"],
  [0x8298, "rights"],
  [0x9003, "takenAt"],
  [0x9011, "offset"],
]);
const photoDirectory = 0x8769;

/** Fields of a directory that are looked at, and bytes of a text that are taken. */
const mostFields = 512;
const longestText = 8192;

/** TIFF types ASCII and (EXIF 3.0) UTF-8. */
const textTypes = new Set([2, 129]);

type Tiff = { bytes: Uint8Array; view: DataView; isLittle: boolean };

function tiffIn(block: Uint8Array): Tiff | null {
  // libvips hands the block over with or without the six letters that JPEG puts before it.
  const bytes = block[0] === 0x45 ? block.subarray(6) : block;
  const isLittle = bytes[0] === 0x49;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 8 && view.getUint16(2, isLittle) === 42 ? { bytes, view, isLittle } : null;
}

/** Offsets of the fields of a directory, twelve bytes each; none for a directory outside the block. */
function fieldsAt({ bytes, view, isLittle }: Tiff, directory: number): number[] {
  if (directory + 2 > bytes.length) return [];
  const room = Math.floor((bytes.length - directory - 2) / 12);
  const count = Math.min(view.getUint16(directory, isLittle), room, mostFields);
  return Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
}

/** Text of a field; undefined when it is no text or lies outside the block. */
function textAt({ bytes, view, isLittle }: Tiff, field: number): string | undefined {
  const count = view.getUint32(field + 4, isLittle);
  const start = count <= 4 ? field + 8 : view.getUint32(field + 8, isLittle);
  if (!textTypes.has(view.getUint16(field + 2, isLittle)) || start + count > bytes.length) return undefined;
  const value = bytes.subarray(start, start + Math.min(count, longestText));
  const end = value.indexOf(0);
  return decodeUnlabelledText(end < 0 ? value : value.subarray(0, end));
}

/** The words of an EXIF block; of a tag that is repeated the first. Positions are never read. */
export function readExif(block: Uint8Array): Partial<Record<ExifName, string>> {
  const tiff = tiffIn(block);
  if (!tiff) return {};
  const { view, isLittle } = tiff;
  const tagOf = (field: number) => view.getUint16(field, isLittle);
  const main = fieldsAt(tiff, view.getUint32(4, isLittle));
  const pointer = main.find((field) => tagOf(field) === photoDirectory);
  const photo = pointer === undefined ? [] : fieldsAt(tiff, view.getUint32(pointer + 8, isLittle));
  const words: Partial<Record<ExifName, string>> = {};
  for (const field of [...main, ...photo]) {
    const name = tags.get(tagOf(field));
    if (name && words[name] === undefined) words[name] = textAt(tiff, field);
  }
  return words;
}
