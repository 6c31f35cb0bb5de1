import {
  deskRoots,
  machineRoots,
  meantStory,
  pageAddress,
  queryRoots,
  siteFiles,
} from "@/newsroom/address/pages";
import { liteRoot } from "@/newsroom/address/rules";
import { encodedPath, isAbsurd, meantSegments } from "@/newsroom/address/segments";
import { isShortId } from "@/newsroom/short-id";
import { entriesFor, listAt, oldAddressFrom } from "./old-address";
import type { KnownPages, Refusal, Target } from "./rules";

const longestUrl = 2_000;

/**
 * Where a redirect is to lead: an address of ours, with or without the site's, a story's id alone, or an address of
 * somebody else's. Never one that a browser would read as another's while we take it for ours.
 */
export function targetFrom(given: string, siteUrl: string, known: KnownPages): Target | Refusal {
  if (isShortId(given)) return { kind: "story", articleId: given };
  if (/^\/(?![/\\])/.test(given)) return ownTarget(given, known);
  const url = /^https?:\/\//i.test(given) ? URL.parse(given) : null;
  if (!url) return "targetNotAddress";
  if (url.username + url.password !== "") return "targetNotAddress";
  if (url.host === new URL(siteUrl).host) return ownTarget(url.pathname + url.search, known);
  return url.href.length > longestUrl ? "targetNotAddress" : { kind: "url", url: url.href };
}

function ownTarget(given: string, known: KnownPages): Target | Refusal {
  const [path = "", query = ""] = given.split(/[?#]/);
  const segments = meantSegments(path);
  if (!segments || segments.some(isAbsurd)) return "targetNotAddress";
  const [root = "", ...below] = segments;
  const story = meantStory(segments)?.story;
  if (story) return { kind: "story", articleId: story.id };
  // Behind these readers find nothing.
  if (deskRoots.has(root) || machineRoots.has(root)) return "targetUnknown";
  if (segments.length === 0 && query === "") return { kind: "page", path: "/" };
  if (below.length === 0 && siteFiles.has(root)) return { kind: "page", path: `/${root}` };
  const edition = known.editions.find(({ key }) => key === root);
  const page =
    edition && (below.length > 0 || query === "") ? editionTarget(root, below, query, known) : undefined;
  return page ?? oldTarget(given);
}

function editionTarget(
  edition: string,
  below: string[],
  query: string,
  known: KnownPages,
): Target | Refusal | undefined {
  const path = encodedPath([edition, ...below]);
  if (below.length === 1 && below[0] === "search")
    return { kind: "page", path: query === "" ? path : `${path}?${new URLSearchParams(query)}` };
  if (queryRoots.has(below[0] ?? "") || below[0] === liteRoot) return "targetUnknown";
  const page = pageAddress(edition, below);
  if (!page?.list) return page && { kind: "page", path };
  const list = listAt(edition, page.list, known);
  if (!list) return undefined;
  return page.area === "page" && page.list.page === undefined
    ? { kind: "list", list }
    : { kind: "page", path };
}

function oldTarget(given: string): Target | Refusal {
  const old = oldAddressFrom(given);
  return old ? { kind: "old", entries: entriesFor(old) } : "targetNotAddress";
}
