/**
 * The segments of an address: as it is spelled, and as it was meant by one that suffered on its way. Both are text;
 * `encodedPath` makes an address of them again, which has one spelling only.
 */

const longestSegment = 240;
const mostSegments = 8;
/** What a door takes of an address at all; nothing longer is mended. */
const longestPath = 2048;
/** How often an address may have been escaped. */
const mostEscapes = 4;

/** One spelling per address, so that no page is drawn or kept twice. */
export function encodedPath(segments: string[]): string {
  return `/${segments.map((segment) => encodeURIComponent(segment.normalize("NFC").toWellFormed())).join("/")}`;
}

/** The segments of a path, or undefined where no page of ours can be: bad encoding, control characters, excess. */
export function spelledSegments(rawPath: string): string[] | undefined {
  const parts = rawPath.slice(1).split("/");
  if (parts.length > mostSegments) return undefined;
  const segments = parts.map(spelledPart);
  return segments.every((segment) => segment !== undefined) ? segments : undefined;
}

function spelledPart(part: string): string | undefined {
  // Node hands over bytes that were not escaped as one character each.
  if (/[\u0080-\u00ff]/.test(part)) return undefined;
  try {
    const segment = decodeURIComponent(part);
    // An escape that is left was escaped twice; no slug holds one.
    return isAbsurd(segment) || /%[0-9a-f]{2}/i.test(segment) ? undefined : segment;
  } catch {
    return undefined;
  }
}

/** Whether no page of ours has such a segment, however it was spelled. */
export function isAbsurd(segment: string): boolean {
  return /^\.{0,2}$|[\p{Cc}/\\]/u.test(segment) || segment.length > longestSegment;
}

/** What is in a segment from its first letter or digit to its last: signs around it belong to the sentence it was taken from. */
const innermost = /[\p{L}\p{N}\p{M}\p{Cc}](?:.*[\p{L}\p{N}\p{M}\p{Cc}])?/su;
/** Marks of direction, joiners and spaces: nobody sees them, and programs add them where an address is copied. */
const invisible = /[\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The segments that were meant, in lower case: whatever was escaped more than once, in Windows-1256 or not at all is
 * read, and what stands around each goes. Any number, also absurd ones: whoever reads them judges. Undefined for a path
 * that is too long to be one.
 */
export function meantSegments(rawPath: string): string[] | undefined {
  if (rawPath.length > longestPath) return undefined;
  return rawPath
    .split("/")
    .flatMap((part) => thoroughlyDecoded(part).split(/[/\\]/))
    .map((segment) => bare(segment).toLowerCase())
    .filter((segment) => segment !== "");
}

/** A part of an address as it was meant, in its own case: a name or a value of a query. */
export function meantText(part: string): string {
  return bare(thoroughlyDecoded(part));
}

const bare = (text: string) => innermost.exec(text.replace(invisible, ""))?.[0] ?? "";

const windowsArabic = new TextDecoder("windows-1256");
const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

const escapes = /(?:%[0-9a-f]{2})+/gi;
/** What was handed over as one character for each byte. */
const rawBytes = /[\u0080-\u00ff]+/g;

/**
 * A part of an address as text, however often it was escaped and in whichever of the two encodings Arabic addresses have.
 * Each run of bytes is read by itself: others may have been escaped less often, in the other encoding, or be torn. A
 * letter such as ö, once it is read, stays.
 */
function thoroughlyDecoded(part: string): string {
  let text = part;
  for (let turn = 0; turn < mostEscapes; turn += 1) {
    const areEscaped = text.search(escapes) >= 0;
    const read = (run: string) => textOf(bytesOf(run), areEscaped || turn === 0 ? undefined : run);
    text = text.replace(areEscaped ? escapes : rawBytes, read);
  }
  return text;
}

function bytesOf(run: string): Uint8Array {
  const characters = run.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

/** `otherwise`: what bytes are that are no UTF-8; letters of Windows-1256 where that is not said. */
function textOf(bytes: Uint8Array, otherwise = windowsArabic.decode(bytes)): string {
  // A soft hyphen is one of these bytes as well, and may have come between them.
  for (const each of [bytes, bytes.filter((byte) => byte !== 0xad)])
    try {
      return strictUtf8.decode(each);
    } catch {}
  return otherwise;
}
