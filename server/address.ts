import { listKinds } from "@/newsroom/address/rules";
import { defaultEdition, type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { pageKinds } from "@/newsroom/page/rules";
import { isShortId } from "@/newsroom/short-id";

/**
 * What an address asks for.
 * - `page`: a page for readers, the same for everybody, kept by the door.
 * - `answer`: a page for one reader (`/<edition>/answer/…`, what a form without script leads to), finished but never kept.
 * - `file`: what readers' programs fetch (feeds, sitemap, robots.txt): kept like a page when its handler names its tags.
 * - `media`, `api`, `desk` (everything else for people who sign in), `static`: passed on.
 * - `moved`: a permanent redirect. `none`: nothing can be there.
 */
export type Address =
  | { area: "page" | "answer" | "file"; path: string; edition: EditionKey }
  | { area: "media" | "api" | "desk" | "static"; path: string; edition: EditionKey }
  | { area: "moved"; to: string; edition: EditionKey }
  | { area: "none"; edition: EditionKey };

const longestSegment = 240;
const mostSegments = 8;
const staticRoots = new Set(["_next", "fonts", "enhance.js", "icon.svg"]);
const readersFiles = /^(?:robots\.txt|sitemap(?:[-\w]*)\.xml|feed\.xml|rss\.xml)$/;
/** What stands below an edition. */
const editionRoots = new Set<string>(["a", "answer", "sitemap", ...listKinds, ...pageKinds]);
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
  if (root === "media") return { area: "media", path, edition };
  if (deskRoots.has(root)) return { area: "desk", path, edition };
  if (segments.length === 1 && readersFiles.test(root)) return { area: "file", path, edition };
  return isEditionKey(root) ? editionAddress(root, segments, path) : { area: "none", edition };
}

function editionAddress(edition: EditionKey, segments: string[], path: string): Address {
  if (segments.length === 1 && edition === defaultEdition) return { area: "moved", to: "/", edition };
  const [, root] = segments;
  if (root === "answer")
    return isShortId(segments[3] ?? "") ? { area: "answer", path, edition } : { area: "none", edition };
  if (root !== undefined && !editionRoots.has(root) && !readersFiles.test(root))
    return { area: "none", edition };
  if (root === "a" && !isShortId(segments[2] ?? "")) return { area: "none", edition };
  const page = segments.indexOf("page", 1);
  if (page > 0 && !/^[1-9]\d{0,3}$/.test(segments[page + 1] ?? "")) return { area: "none", edition };
  if (readersFiles.test(segments.at(-1) ?? "")) return { area: "file", path, edition };
  return { area: "page", path, edition };
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
