import { isListKind, type ListKind } from "@/newsroom/address/rules";
import { defaultEdition, type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { isPageKind } from "@/newsroom/page/rules";
import { parseRenditionFile } from "@/newsroom/picture/rules";
import { isShortId } from "@/newsroom/short-id";

/** A page or file for readers; what its address names is found without drawing anything (see places.ts). */
export type PageAddress = {
  area: "page" | "file";
  path: string;
  edition: EditionKey;
  /** `page` as far as the address names one. */
  list?: { kind: ListKind; slug: string; page?: number };
  story?: { id: string; slug?: string };
};

/**
 * What an address asks for.
 * - `page`: a page for readers, the same for everybody, kept by the door.
 * - `answer`: a page for one reader (`/<edition>/answer/…`, what a form without script leads to), finished but never kept.
 * - `file`: what readers' programs fetch (feeds, sitemap, robots.txt): kept like a page when its handler names its tags.
 * - `media`, `api`, `desk` (everything else for people who sign in), `static`: passed on.
 * - `moved`: a permanent redirect. `none`: nothing can be there.
 */
export type Address =
  | PageAddress
  | { area: "answer"; path: string; edition: EditionKey }
  | { area: "media" | "api" | "desk" | "static"; path: string; edition: EditionKey }
  | { area: "moved"; to: string; edition: EditionKey }
  | { area: "none"; edition: EditionKey };

const longestSegment = 240;
const mostSegments = 8;
const staticRoots = new Set(["_next", "fonts", "enhance.js", "icon.svg"]);
const readersFiles = /^(?:robots\.txt|sitemap\.xml)$/;
const sitemapPart = /^[1-9]\d{0,2}\.xml$/;
const pageNumber = /^[1-9]\d{0,3}$/;
/** What a reader is answered about, on a page of her own. */
const answered = new Set(["comment", "reaction"]);
const deskRoots = new Set(["desk", "sign-in", "set-up", "invitation", "password"]);

/** Reads the path of a request; decides without a query, so that nonsense costs nothing. */
export function addressOf(rawPath: string): Address {
  const edition = firstEdition(rawPath);
  if (rawPath === "/") return { area: "page", path: `/${defaultEdition}`, edition };
  const segments = decodedSegments(rawPath);
  if (!segments) return { area: "none", edition };
  if (rawPath.endsWith("/")) return { area: "moved", to: encoded(segments), edition };
  const path = encoded(segments);
  const [root = ""] = segments;
  if (staticRoots.has(root)) return { area: "static", path, edition };
  if (root === "api") return { area: "api", path, edition };
  if (root === "media")
    return isRendition(segments) ? { area: "media", path, edition } : { area: "none", edition };
  if (deskRoots.has(root)) return { area: "desk", path, edition };
  if (segments.length === 1 && readersFiles.test(root)) return { area: "file", path, edition };
  return isEditionKey(root) ? editionAddress(root, segments, path) : { area: "none", edition };
}

/** What stands below an edition; whatever has another shape is nowhere. */
function editionAddress(edition: EditionKey, segments: string[], path: string): Address {
  const none: Address = { area: "none", edition };
  const page: PageAddress = { area: "page", path, edition };
  const file: PageAddress = { area: "file", path, edition };
  const [, root, name, ...rest] = segments;
  if (root === undefined) return edition === defaultEdition ? { area: "moved", to: "/", edition } : page;
  if (name === undefined) return root === "rss.xml" ? file : isPageKind(root) ? page : none;
  const [next, last] = rest;
  if (isListKind(root)) {
    const list = { kind: root, slug: name.normalize("NFC") };
    if (next === undefined) return { ...page, list };
    if (rest.length === 1 && next === "rss.xml") return { ...file, list };
    return rest.length === 2 && next === "page" && pageNumber.test(last ?? "")
      ? { ...page, list: { ...list, page: Number(last) } }
      : none;
  }
  if (root === "sitemap") return rest.length === 0 && sitemapPart.test(name) ? file : none;
  if (root === "answer")
    return rest.length === 1 && answered.has(name) && isShortId(next ?? "")
      ? { area: "answer", path, edition }
      : none;
  if (root !== "a" || !isShortId(name) || rest.length > 1) return none;
  return { ...page, story: { id: name, ...(next !== undefined && { slug: next.normalize("NFC") }) } };
}

/** `/media/<id>/<width>.<format>`. */
function isRendition([, id = "", file = "", ...rest]: string[]): boolean {
  return isShortId(id) && parseRenditionFile(file) !== null && rest.length === 0;
}

function firstEdition(rawPath: string): EditionKey {
  const root = rawPath.split("/", 2)[1] ?? "";
  return isEditionKey(root) ? root : defaultEdition;
}

/** The segments of a path, or undefined where no page of ours can be: bad encoding, control characters, excess. */
function decodedSegments(rawPath: string): string[] | undefined {
  const parts = rawPath.replace(/\/$/, "").slice(1).split("/");
  if (parts.length > mostSegments) return undefined;
  try {
    const segments = parts.map((part) => decodeURIComponent(part));
    const isAbsurd = segments.some(
      (segment) =>
        segment === "" ||
        segment === "." ||
        segment === ".." ||
        segment.length > longestSegment ||
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
        /[\u0000-\u001f\u007f/\\]/.test(segment),
    );
    return isAbsurd ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** One spelling per address, so that no page is drawn or kept twice. */
function encoded(segments: string[]): string {
  return `/${segments.map((segment) => encodeURIComponent(segment.normalize("NFC"))).join("/")}`;
}
