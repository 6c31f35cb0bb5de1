import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import mammoth from "mammoth";
import type { Taken } from "@/components/desk/editor/body/paste/taken";
import { DocxSight } from "./docx-seen";
import { DocxStyles } from "./docx-styles";
import { FileFailure, maxFilePictures, maxPictureBytes } from "./kinds";
import { unpacked } from "./unpacking";

/** A picture within a document, in the `img` whose `src` is its place in the list. */
export type PackedPicture = { type: string; bytes: ArrayBuffer };
type ReadDocx = { html: string; pictures: PackedPicture[]; unseen: Partial<Taken> };

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p.Title => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];
/** Parts with words of the story. Heads and feet of pages are none of it; remarks are not read. */
const withWords = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/i;

/** The address of a picture too many: it is none of the list, and counted with those that are left out. */
const leftOut = "left-out";

/** What an old file of Word and one with a password begin with. */
const isSealed = (bytes: Uint8Array) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** A Word document as HTML, without what its reader does not see. Throws FileFailure. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  if (isSealed(bytes)) throw new FileFailure("locked");
  const parts = await unpacked(bytes);
  try {
    const unseen = keepSeen(parts);
    return { ...(await asHtml(parts)), unseen };
  } catch {
    throw new FileFailure("broken");
  }
}

function keepSeen(parts: Map<string, Uint8Array>): Partial<Taken> {
  const styles = [...parts].find(([path]) => /^word\/styles\d*\.xml$/i.test(path))?.[1];
  const sight = new DocxSight(new DocxStyles(styles ? parsed(styles).documentElement : null));
  for (const [path, part] of parts) {
    if (!withWords.test(path)) continue;
    const document = parsed(part);
    sight.keepSeen(document.documentElement);
    parts.set(path, new TextEncoder().encode(new XMLSerializer().serializeToString(document)));
  }
  return sight.unseen;
}

function parsed(part: Uint8Array): Document {
  const fail = () => {
    throw new FileFailure("broken");
  };
  const text = new TextDecoder().decode(part);
  return new DOMParser({ errorHandler: { error: fail, fatalError: fail } }).parseFromString(text, "text/xml");
}

async function asHtml(parts: Map<string, Uint8Array>): Promise<Omit<ReadDocx, "unseen">> {
  const archive = new JSZip();
  for (const [path, part] of parts) archive.file(path, part);
  const arrayBuffer = await archive.generateAsync({ type: "arraybuffer" });
  const pictures: PackedPicture[] = [];
  let left = maxPictureBytes;
  // One after the other, and again for each place where a picture stands.
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length === maxFilePictures || left <= 0) return { src: leftOut };
    const bytes = await image.readAsArrayBuffer();
    left -= bytes.byteLength;
    if (left < 0) return { src: leftOut };
    return { src: String(pictures.push({ type: image.contentType ?? "", bytes }) - 1) };
  });
  // In a browser mammoth takes the first name, in tests the second.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap,
    convertImage,
    // A document could carry a map that leaves words out.
    includeEmbeddedStyleMap: false,
  });
  return { html: value, pictures };
}
