import { deskRoots, meantStory, type PageAddress, pageAddress, siteFiles } from "@/newsroom/address/pages";
import { deskWorkerPath, feedFiles, liteRoot } from "@/newsroom/address/rules";
import { encodedPath, isAbsurd, meantSegments, spelledSegments } from "@/newsroom/address/segments";
import { type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { parseNameplateFile } from "@/newsroom/nameplate/rules";
import { parseRenditionFile } from "@/newsroom/picture/rules";
import { readsPath } from "@/newsroom/read/rules";
import { longestTyped } from "@/newsroom/search/rules";
import { parseShareCardFile } from "@/newsroom/share-card/rules";
import { isShortId } from "@/newsroom/short-id";
import { livePath } from "@/newsroom/sitting/rules";
import type { Line } from "./drawing-lines";

/**
 * Guarantee: which addresses there can be is decided here, without a query and without Next: nonsense costs nothing.
 * Which editions there are only the newsroom knows (see places.ts); here one has a shape.
 */

/** A page for readers that a query changes. It is drawn each time, in a line of its own, and never kept. */
export type QueryPage = {
  /** What its path is below the edition; `:story` stands for a story's id, `:token` for what a letter's link carries. */
  path: string;
  /** What of a query reaches the page, in this order, and how many characters of it; the rest is dropped. */
  parameters: Record<string, number>;
  line: Line;
  /** Whether it answers one reader, whom it knows by a cookie; a page for everybody sees none. */
  isForOneReader: boolean;
  /** How often one address may ask in a minute. */
  perMinute?: number;
  /** No page that people read, which has no lite form. */
  isForPrograms?: true;
};

/** What is sought, and how it is narrowed. */
const sought = { q: 200, section: 60, topic: 60, byline: 60, days: 3 };

const queryPages: QueryPage[] = [
  {
    path: "answer/comment/:story",
    parameters: { held: 40, draft: 8, reply: 40, report: 40, reported: 40, useful: 40, refused: 3 },
    line: "answers",
    isForOneReader: true,
  },
  { path: "answer/commenter", parameters: { said: 20 }, line: "answers", isForOneReader: true },
  { path: "answer/commenter/:token", parameters: {}, line: "answers", isForOneReader: true, perMinute: 60 },
  {
    path: "answer/unsubscribe/:token",
    parameters: { kind: 10, done: 3 },
    line: "answers",
    isForOneReader: false,
    perMinute: 60,
  },
  { path: "answer/reaction/:story", parameters: { refused: 3 }, line: "answers", isForOneReader: true },
  {
    path: "search",
    parameters: { ...sought, sort: 6, page: 4 },
    line: "search",
    isForOneReader: false,
    perMinute: 60,
  },
  // As often as somebody types who does not stop.
  {
    path: "search/suggestions.json",
    parameters: { q: longestTyped },
    line: "suggestions",
    isForOneReader: false,
    perMinute: 240,
    isForPrograms: true,
  },
  // Whole stories weigh more than a page of results, and programs that read feeds come now and then.
  ...Object.values(feedFiles).map(
    (file): QueryPage => ({
      path: `search/${file}`,
      parameters: sought,
      line: "search",
      isForOneReader: false,
      perMinute: 20,
      isForPrograms: true,
    }),
  ),
];

export type QueryAddress = {
  area: "query";
  path: string;
  edition: EditionKey;
  page: QueryPage;
  /** The story that it is about. */
  about?: string;
  /** As of a page. */
  isMended?: true;
  isLite?: true;
};

/**
 * What an address asks for.
 * - `page`: a page for readers, the same for everybody, kept by the door.
 * - `query`: a page for readers that its query changes, finished but never kept.
 * - `file`: what readers' programs fetch (feeds, sitemap, robots.txt): kept like a page when its handler names its tags.
 * - `media`, `api`, `desk` (everything else for people who sign in), `static`: passed on.
 * - `reads`: where pages say that they are being read; answered by the door itself.
 * - `live`: where the desk's pages hear who is at a story; by the door too.
 * - `moved`: a permanent redirect. `none`: nothing can be there.
 */
export type Address =
  | PageAddress
  | QueryAddress
  | { area: "media" | "api" | "desk" | "static"; path: string; edition?: undefined }
  | { area: "reads" | "live"; edition?: undefined }
  | { area: "moved"; to: string; edition?: undefined }
  | { area: "none"; edition: EditionKey | undefined; isLite?: true };

type Readers = PageAddress | QueryAddress;

/** The site's icons below `app/`, by name: those that heads and manifests link, and where programs look without either. */
export const iconFiles: Record<string, string> = {
  "icon.svg": "icon.svg",
  "icon-192.png": "icon-192.png",
  "icon-512.png": "icon-512.png",
  "icon-maskable-512.png": "icon-maskable-512.png",
  "favicon.ico": "favicon.ico",
  "apple-icon.png": "apple-icon.png",
  "apple-touch-icon.png": "apple-icon.png",
  "apple-touch-icon-precomposed.png": "apple-icon.png",
};
const staticRoots = new Set(["_next", "fonts", ...Object.keys(iconFiles)]);
/** The readers' scripts, of whichever build (server/static-files.ts). */
const readersScript = /^enhance(?:-[0-9a-f]{10})?\.js$/;

/**
 * Reads the path of a request; decides without a query, so that nonsense costs nothing. What is spelled as no address of
 * ours is read once more as what was meant by it, which moves to its own address in one step (server/places.ts).
 */
export function addressOf(rawPath: string): Address {
  const isAtEnd = rawPath === "/" || !rawPath.endsWith("/");
  const segments = spelledSegments(isAtEnd ? rawPath : rawPath.slice(0, -1));
  const passed = segments && passedOn(segments);
  if (passed) return isAtEnd ? passed : { area: "moved", to: encodedPath(segments) };
  const spelled = isAtEnd ? readersAddress(rawPath === "/" ? [] : segments) : undefined;
  return spelled ?? meantAddress(rawPath) ?? nothingAt(rawPath);
}

/** What is not for readers alone, and is answered as it is spelled or not at all. */
function passedOn(segments: string[]): Address | undefined {
  const [root = ""] = segments;
  const path = encodedPath(segments);
  if (staticRoots.has(root) || readersScript.test(root) || path === deskWorkerPath)
    return { area: "static", path };
  if (path === readsPath) return { area: "reads" };
  if (path === livePath) return { area: "live" };
  if (root === "api") return { area: "api", path };
  if (root === "media")
    return isRendition(segments) ? { area: "media", path } : { area: "none", edition: undefined };
  return deskRoots.has(root) ? { area: "desk", path } : undefined;
}

/** What readers open, by its shape; undefined where they have nothing of such a shape. */
function readersAddress(segments: string[] | undefined): Readers | undefined {
  if (segments && isLite(segments)) return liteAddress(segments, false);
  if (segments?.length === 0) return { area: "page", path: "/", edition: undefined };
  const [root, ...below] = segments ?? [];
  if (root === undefined) return undefined;
  if (below.length === 0 && siteFiles.has(root))
    return { area: "file", path: `/${root}`, edition: undefined };
  return isEditionKey(root) ? (queryAddress(root, below) ?? pageAddress(root, below)) : undefined;
}

/** Of a page's lite form what its full one is, with a mark. Files have none. */
function liteAddress([edition = "", , ...below]: string[], isMeant: boolean): Readers | undefined {
  if (below[0] === liteRoot) return undefined;
  const address = isMeant ? meantIn([edition, ...below]) : readersAddress([edition, ...below]);
  return address && isRead(address) ? { ...address, isLite: true } : undefined;
}

/** Whether it is a page that people read. */
export const isRead = (address: Address): address is Readers =>
  address.area === "page" || (address.area === "query" && !address.page.isForPrograms);

const isLite = (segments: string[]) => segments[1] === liteRoot && isEditionKey(segments[0] ?? "");

function meantAddress(rawPath: string): Readers | undefined {
  const segments = meantSegments(rawPath) ?? [""];
  return isLite(segments) ? liteAddress(segments, true) : meantIn(segments);
}

function meantIn(segments: string[]): Readers | undefined {
  const story = meantStory(segments);
  if (story) return story;
  const meant = segments.some(isAbsurd) ? undefined : readersAddress(segments);
  return meant && { ...meant, isMended: true };
}

function queryAddress(edition: EditionKey, below: string[]): QueryAddress | undefined {
  const page = queryPages.find((each) => fits(each.path.split("/"), below));
  const about = below.find((segment) => isShortId(segment));
  const path = encodedPath([edition, ...below]);
  return page && { area: "query", path, edition, page, ...(about !== undefined && { about }) };
}

const fits = (shape: string[], segments: string[]) =>
  shape.length === segments.length &&
  shape.every((part, at) => {
    const segment = segments[at] ?? "";
    if (part === ":story") return isShortId(segment);
    return part === ":token" ? /^[\w-]{43,64}$/.test(segment) : part === segment;
  });

/** The address of a page with a query as Next gets it: what the page knows of the query, each once, in one order. */
export function reducedUrl({ path, page }: QueryAddress, url: string): string {
  const given = new URLSearchParams(url.split("?").slice(1).join("?"));
  const kept = Object.entries(page.parameters).flatMap(([name, longest]) => {
    const value = given.get(name)?.normalize("NFC");
    return value === undefined ? [] : [[name, [...value.slice(0, 2 * longest)].slice(0, longest).join("")]];
  });
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}

/** `/media/<id>/<width>.<format>`, `/media/nameplate/<hash>.svg`, or `/media/card/<id>/<fingerprint>.jpeg`. */
function isRendition([, id = "", file = "", ...rest]: string[]): boolean {
  if (id === "card")
    return rest.length === 1 && isShortId(file) && parseShareCardFile(rest[0] ?? "") !== null;
  if (rest.length > 0) return false;
  if (id === "nameplate") return parseNameplateFile(file) !== null;
  return isShortId(id) && parseRenditionFile(file) !== null;
}

/** In which edition, and in which form, it is said that nothing is there. */
function nothingAt(rawPath: string): Address {
  const [, root = "", next] = rawPath.split("/", 3);
  const edition = isEditionKey(root) ? root : undefined;
  return { area: "none", edition, ...(edition && next === liteRoot && { isLite: true }) };
}
