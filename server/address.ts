import { isUtf8 } from "node:buffer";
import { isListKind, type ListKind } from "@/newsroom/address/rules";
import { type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { parseNameplateFile } from "@/newsroom/nameplate/rules";
import { isPageKind } from "@/newsroom/page/rules";
import { parseRenditionFile } from "@/newsroom/picture/rules";
import { readsPath } from "@/newsroom/read/rules";
import { isShortId } from "@/newsroom/short-id";
import type { Line } from "./drawing-lines";

/**
 * Guarantee: which addresses there can be is decided here, without a query and without Next: nonsense costs nothing.
 * Which editions there are only the newsroom knows (see places.ts); here one has a shape.
 */

/** A page or file for readers; what its address names is found without drawing anything (see places.ts). */
export type PageAddress = {
  area: "page" | "file";
  path: string;
  /** Undefined for the root and for files of the whole site. */
  edition: EditionKey | undefined;
  /** `page` as far as the address names one. */
  list?: { kind: ListKind; slug: string; page?: number };
  /** `rest` is what stands below the story's own address: a page of its comments. */
  story?: { id: string; slug?: string; rest?: string };
};

/** A page for readers that a query changes. It is drawn each time, in a line of its own, and never kept. */
export type QueryPage = {
  /** What its path is below the edition; `:story` stands for a story's id. */
  path: string;
  /** What of a query reaches the page, in this order, and how many characters of it; the rest is dropped. */
  parameters: Record<string, number>;
  line: Line;
  /** Whether it answers one reader, whom it knows by a cookie; a page for everybody sees none. */
  isForOneReader: boolean;
  /** How often one address may ask in a minute. */
  perMinute?: number;
};

const queryPages: QueryPage[] = [
  {
    path: "answer/comment/:story",
    parameters: { held: 40, draft: 8, reply: 40 },
    line: "answers",
    isForOneReader: true,
  },
  { path: "answer/reaction/:story", parameters: { refused: 3 }, line: "answers", isForOneReader: true },
  { path: "search", parameters: { q: 200, page: 4 }, line: "search", isForOneReader: false, perMinute: 60 },
];

export type QueryAddress = {
  area: "query";
  path: string;
  edition: EditionKey;
  page: QueryPage;
  /** The story that it is about. */
  about?: string;
};

/**
 * What an address asks for.
 * - `page`: a page for readers, the same for everybody, kept by the door.
 * - `query`: a page for readers that its query changes, finished but never kept.
 * - `file`: what readers' programs fetch (feeds, sitemap, robots.txt): kept like a page when its handler names its tags.
 * - `media`, `api`, `desk` (everything else for people who sign in), `static`: passed on.
 * - `reads`: where pages say that they are being read; answered by the door itself.
 * - `moved`: a permanent redirect. `none`: nothing can be there.
 */
export type Address =
  | PageAddress
  | QueryAddress
  | { area: "media" | "api" | "desk" | "static"; path: string; edition?: undefined }
  | { area: "reads"; edition?: undefined }
  | { area: "moved"; to: string; edition?: undefined }
  | { area: "none"; edition: EditionKey | undefined };

const longestSegment = 240;
const mostSegments = 8;
/** The site's icons below `app/`, by name: those that heads link, and where programs look without reading a head. */
export const iconFiles: Record<string, string> = {
  "icon.svg": "icon.svg",
  "favicon.ico": "favicon.ico",
  "apple-icon.png": "apple-icon.png",
  "apple-touch-icon.png": "apple-icon.png",
  "apple-touch-icon-precomposed.png": "apple-icon.png",
};
const staticRoots = new Set(["_next", "fonts", ...Object.keys(iconFiles)]);
/** The readers' scripts, of whichever build (server/static-files.ts). */
const readersScript = /^enhance(?:-[0-9a-f]{10})?\.js$/;
const readersFiles = /^(?:robots\.txt|sitemap\.xml)$/;
const sitemapPart = /^[1-9]\d{0,4}\.xml$/;
const pageNumber = /^[1-9]\d{0,3}$/;
/** A story's comments: from the oldest, from the newest, or those with the most answers. */
const commentsBelow = /^comments\/(?:(?:newest\/)?[1-9]\d{0,3}|answered)$/;
const deskRoots = new Set(["desk", "sign-in", "set-up", "invitation", "password"]);

/** Reads the path of a request; decides without a query, so that nonsense costs nothing. */
export function addressOf(rawPath: string): Address {
  const edition = firstEdition(rawPath);
  if (rawPath === "/") return { area: "page", path: "/", edition };
  const parts = rawPath.replace(/\/$/, "").slice(1).split("/");
  const segments = decodedSegments(parts);
  if (!segments) return mendedAddress(edition, parts) ?? { area: "none", edition };
  if (rawPath.endsWith("/")) return { area: "moved", to: encoded(segments) };
  const path = encoded(segments);
  const [root = ""] = segments;
  if (staticRoots.has(root) || readersScript.test(root)) return { area: "static", path };
  if (path === readsPath) return { area: "reads" };
  if (root === "api") return { area: "api", path };
  if (root === "media") return isRendition(segments) ? { area: "media", path } : { area: "none", edition };
  if (deskRoots.has(root)) return { area: "desk", path };
  if (segments.length === 1 && readersFiles.test(root)) return { area: "file", path, edition };
  return edition === undefined ? { area: "none", edition } : editionAddress(edition, segments, path);
}

/** What stands below an edition; whatever has another shape is nowhere. */
function editionAddress(edition: EditionKey, segments: string[], path: string): Address {
  const none: Address = { area: "none", edition };
  const page: PageAddress = { area: "page", path, edition };
  const file: PageAddress = { area: "file", path, edition };
  const [, root, name, ...rest] = segments;
  const queried = queryAddress(edition, segments.slice(1), path);
  if (queried) return queried;
  if (root === undefined) return page;
  if (name === undefined && root === "rss.xml") return file;
  if (name === undefined) return root === "topic" || isPageKind(root) ? page : none;
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
  if (root !== "a" || !isShortId(name)) return none;
  const story = { id: name, ...(next !== undefined && { slug: next.normalize("NFC") }) };
  if (rest.length <= 1) return { ...page, story };
  const below = rest.slice(1).join("/");
  return commentsBelow.test(below) ? { ...page, story: { ...story, rest: `/${below}` } } : none;
}

function queryAddress(edition: EditionKey, below: string[], path: string): QueryAddress | undefined {
  const page = queryPages.find((each) => fits(each.path.split("/"), below));
  const about = below.find((segment) => isShortId(segment));
  return page && { area: "query", path, edition, page, ...(about !== undefined && { about }) };
}

const fits = (shape: string[], segments: string[]) =>
  shape.length === segments.length &&
  shape.every((part, at) => (part === ":story" ? isShortId(segments[at] ?? "") : part === segments[at]));

/** The address of a page with a query as Next gets it: what the page knows of the query, each once, in one order. */
export function reducedUrl({ path, page }: QueryAddress, url: string): string {
  const given = new URLSearchParams(url.split("?").slice(1).join("?"));
  const kept = Object.entries(page.parameters).flatMap(([name, longest]) => {
    const value = given.get(name)?.normalize("NFC");
    return value === undefined ? [] : [[name, [...value.slice(0, 2 * longest)].slice(0, longest).join("")]];
  });
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}

/** `/media/<id>/<width>.<format>`, or `/media/nameplate/<hash>.svg`. */
function isRendition([, id = "", file = "", ...rest]: string[]): boolean {
  if (rest.length > 0) return false;
  if (id === "nameplate") return parseNameplateFile(file) !== null;
  return isShortId(id) && parseRenditionFile(file) !== null;
}

function firstEdition(rawPath: string): EditionKey | undefined {
  const root = rawPath.split("/", 2)[1] ?? "";
  return isEditionKey(root) ? root : undefined;
}

/** The segments of a path, or undefined where no page of ours can be: bad encoding, control characters, excess. */
function decodedSegments(parts: string[]): string[] | undefined {
  if (parts.length > mostSegments) return undefined;
  const segments = parts.map(decodedPart);
  return segments.every((segment) => segment !== undefined) ? segments : undefined;
}

/**
 * The address that was meant by one that suffered on its way: cut within a letter, escaped twice, unescaped, or written
 * in Windows-1256. A story is known by its id, whatever became of its slug; a list needs one that can be read.
 */
function mendedAddress(edition: EditionKey | undefined, parts: string[]): Address | undefined {
  const [, root = "", name = "", slug, ...rest] = parts;
  if (edition === undefined || parts.length > mostSegments) return undefined;
  // No story's slug is a mere hyphen, so the address moves to the story's own.
  if (root === "a" && isShortId(name) && slug !== undefined) {
    const segments = decodedSegments([edition, root, name, "-", ...rest]);
    return segments && editionAddress(edition, segments, encoded(segments));
  }
  if (!isListKind(root)) return undefined;
  const mended = decodedSegments(parts.map((part) => encodeURIComponent(thoroughlyDecoded(part))));
  return mended && { area: "moved", to: encoded(mended) };
}

const windowsArabic = new TextDecoder("windows-1256");

/** A segment as text, however often it was escaped and in whichever of the two encodings Arabic addresses have. */
function thoroughlyDecoded(part: string): string {
  let text = part;
  for (let turn = 0; turn < 3 && /[\u0080-\u00ff]|%[0-9a-f]{2}/i.test(text); turn += 1) {
    const bytes = Buffer.from(
      text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      "latin1",
    );
    text = isUtf8(bytes) ? bytes.toString("utf8") : windowsArabic.decode(bytes);
    // What is text now is no sequence of bytes.
    if ([...text].some((character) => character > "\u00ff")) break;
  }
  return text;
}

function decodedPart(part: string): string | undefined {
  // Node hands over bytes that were not escaped as one character each.
  if (/[\u0080-\u00ff]/.test(part)) return undefined;
  try {
    const segment = decodeURIComponent(part);
    const isAbsurd =
      segment === "" ||
      segment === "." ||
      segment === ".." ||
      segment.length > longestSegment ||
      // An escape that is left was escaped twice; no slug holds one.
      /%[0-9a-f]{2}/i.test(segment) ||
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
      /[\u0000-\u001f\u007f/\\]/.test(segment);
    return isAbsurd ? undefined : segment;
  } catch {
    return undefined;
  }
}

/** One spelling per address, so that no page is drawn or kept twice. */
function encoded(segments: string[]): string {
  return `/${segments.map((segment) => encodeURIComponent(segment.normalize("NFC"))).join("/")}`;
}
