import JSZip from "jszip";
import { FileFailure } from "./kinds";

/** Bytes that all of a file may have unpacked: what is more was made to fill a memory. */
const maxUnpackedBytes = 120 * 1024 * 1024;
const maxXmlBytes = 30 * 1024 * 1024;

/** What a Word document is read from. */
const wanted = /^(?:\[Content_Types\]\.xml|(?:_rels|word)\/(?!(?:fonts|theme|embeddings|glossary)\/).*)$/;

/** The parts of a packed document by their paths. Throws FileFailure. */
export async function unpacked(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw new FileFailure("broken");
  });
  const parts = new Map<string, Uint8Array>();
  let [all, xml] = [0, 0];
  for (const entry of Object.values(archive.files)) {
    if (entry.dir || !wanted.test(entry.name)) continue;
    const isXml = /\.(?:xml|rels)$/i.test(entry.name);
    const left = Math.min(maxUnpackedBytes - all, isXml ? maxXmlBytes - xml : maxUnpackedBytes);
    const part = await unpackedPart(entry, left);
    all += part.length;
    if (isXml) xml += part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** The documented way to read an entry piece by piece, which the types of the library leave out. */
type Streamed = { internalStream: (type: "uint8array") => JSZip.JSZipStreamHelper<Uint8Array> };

/** Counts what comes out: the size that a file tells of itself may be a lie. */
function unpackedPart(entry: JSZip.JSZipObject, left: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = (entry as unknown as Streamed).internalStream("uint8array");
    stream
      .on("data", (piece) => {
        length += piece.length;
        if (length <= left) pieces.push(piece);
        else {
          stream.pause();
          reject(new FileFailure("tooLarge"));
        }
      })
      .on("error", () => reject(new FileFailure("broken")))
      .on("end", () => resolve(joined(pieces, length)))
      .resume();
  });
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
