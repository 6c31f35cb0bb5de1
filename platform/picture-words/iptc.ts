import { decodeUnlabelledText, decodeUtf8 } from "./unlabelled-text";

type IptcName = "description" | "credit" | "creator" | "rights" | "instructions";

/** Datasets of record 2 that are read (IPTC-IIM 4.2). */
const names = new Map<number, IptcName>([
  [40, "instructions"],
  [80, "creator"],
  [110, "credit"],
  [116, "rights"],
  [120, "description"],
]);

/** Segments of a JPEG that are looked at, and bytes of them that are kept. */
const mostSegments = 10_000;
const mostBytes = 256 * 1024;
/** No dataset that is read may be longer than 2000 bytes by the standard; software is more generous. */
const longestText = 8192;

/** Datasets that are read: a picture has one description, and seldom three creators. */
const mostTexts = 100;

const signature = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const photoshop = "Photoshop 3.0\0";

/** Image resources of Photoshop, which may be spread over several APP13 segments of a JPEG. */
function imageResources(jpeg: Uint8Array): Uint8Array {
  const view = viewOf(jpeg);
  const found: Uint8Array[] = [];
  let size = 0;
  let at = 2;
  for (let count = 0; count < mostSegments && at + 4 <= jpeg.length; count += 1) {
    const marker = view.getUint16(at);
    // Pixels begin at the start of scan; whatever is no marker ends the search too.
    if (marker < 0xffc0 || marker === 0xffda) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xffed && signature(jpeg, at + 4, photoshop)) {
      const part = jpeg.subarray(at + 4 + photoshop.length, end);
      size += part.length;
      if (size > mostBytes) break;
      found.push(part);
    }
    at = end;
  }
  return Buffer.concat(found);
}

/** The resource 0x0404 (Adobe Photoshop File Formats, image resource blocks); null where there is none or its length lies. */
function iptcResource(resources: Uint8Array): Uint8Array | null {
  const view = viewOf(resources);
  for (let at = 0; at + 12 <= resources.length && signature(resources, at, "8BIM"); ) {
    const id = view.getUint16(at + 4);
    const nameLength = 1 + view.getUint8(at + 6);
    const start = at + 6 + nameLength + (nameLength % 2);
    if (start + 4 > resources.length) return null;
    const size = view.getUint32(start);
    if (start + 4 + size > resources.length) return null;
    if (id === 0x0404) return resources.subarray(start + 4, start + 4 + size);
    at = start + 4 + size + (size % 2);
  }
  return null;
}

/** Whether dataset 1:90 announces UTF-8 (ISO 2022: ESC % G, or ESC % / with one of G, H, I). */
const announcesUtf8 = (charset: Uint8Array) =>
  charset[0] === 0x1b && /^%(G|\/[GHI])/.test(Buffer.from(charset.subarray(1, 4)).toString("latin1"));

/** Datasets up to the first that does not fit in the block. */
function datasets(block: Uint8Array): { isUtf8: boolean; texts: [IptcName, Uint8Array][] } {
  const view = viewOf(block);
  const texts: [IptcName, Uint8Array][] = [];
  let isUtf8 = false;
  for (let at = 0; at + 5 <= block.length && block[at] === 0x1c; ) {
    const [record, dataset, size] = [view.getUint8(at + 1), view.getUint8(at + 2), view.getUint16(at + 3)];
    const value = block.subarray(at + 5, at + 5 + size);
    // With its highest bit set the length is that of a longer length: only pictures within the block need it.
    if (size > 0x7fff || value.length < size) break;
    if (record === 1 && dataset === 90) isUtf8 = announcesUtf8(value);
    const name = record === 2 ? names.get(dataset) : undefined;
    if (name && texts.length < mostTexts) texts.push([name, value.subarray(0, longestText)]);
    at += 5 + size;
  }
  return { isUtf8, texts };
}

/**
 * The words that a JPEG carries as IPTC-IIM: of a repeated dataset the first, and all creators, between semicolons.
 * Nothing is read beyond the block, and what does not fit counts as missing.
 */
export function readIptc(jpeg: Uint8Array): Partial<Record<IptcName, string>> {
  const block = iptcResource(imageResources(jpeg));
  if (!block) return {};
  const { isUtf8, texts } = datasets(block);
  const words: Partial<Record<IptcName, string>> = {};
  for (const [name, bytes] of texts) {
    const text = isUtf8 ? decodeUtf8(bytes) : decodeUnlabelledText(bytes);
    if (words[name] === undefined) words[name] = text;
    else if (name === "creator") words[name] += `;${text}`;
  }
  return words;
}
