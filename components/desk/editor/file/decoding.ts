import { FileFailure } from "./kinds";

const marks: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file: as its mark says, else UTF-8 where it is that, else what an HTML file declares, else the Arabic
 * code page of Windows, in which old programs write.
 */
export function textOf(bytes: Uint8Array, isHtml: boolean): string {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const text = marked
    ? new TextDecoder(marked).decode(bytes)
    : (decoded(bytes, "utf-8") ??
      (isHtml ? decoded(bytes, declaredCharset(bytes)) : null) ??
      decoded(bytes, "windows-1256"));
  // No text has it: a program or a picture under another's name.
  if (text === null || text.includes("\0")) throw new FileFailure("broken");
  return text;
}

function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  return /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ?? "";
}

/** Null where the bytes are not of this encoding, or it is none. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
