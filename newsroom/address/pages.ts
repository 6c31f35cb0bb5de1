import { isMonth } from "@/newsroom/comment-figures/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { isPageKind } from "@/newsroom/page/rules";
import { isShortId, shortIdIn } from "@/newsroom/short-id";
import { sitemapFileOf } from "@/newsroom/sitemap/rules";
import {
  changesFile,
  type FeedFormat,
  feedFormatOf,
  figuresFile,
  isListKind,
  type ListKind,
  manifestFile,
} from "./rules";
import { encodedPath } from "./segments";

/** Which addresses pages and files for readers can have below an edition, by their shape alone. */

/** A page or file for readers; what its address names is found without drawing anything (server/places.ts). */
export type PageAddress = {
  area: "page" | "file";
  /** Its own spelling. */
  path: string;
  /** Undefined for the root, for files of the whole site, and where a story's address lost its edition. */
  edition: EditionKey | undefined;
  /** It was asked for by an address that suffered, and moves to its own. */
  isMended?: true;
  /** Its lite form was asked for; `path` is that of the full one. */
  isLite?: true;
  /** `page` as far as the address names one; `feed` where it is a feed's. */
  list?: { kind: ListKind; slug: string; page?: number; feed?: FeedFormat };
  /** Which page of the edition's corrections. */
  corrections?: number;
  /** `rest` is what stands below the story's own address: a page of its comments, or of what changed. */
  story?: { id: string; slug?: string; rest?: string };
};

/** What begins the addresses that are not for readers alone. */
export const deskRoots: ReadonlySet<string> = new Set([
  "desk",
  "sign-in",
  "set-up",
  "invitation",
  "password",
  "preview",
]);
/** The same of files and interfaces. */
export const machineRoots: ReadonlySet<string> = new Set(["_next", "fonts", "api", "media"]);
/** Files of the whole site. */
export const siteFiles: ReadonlySet<string> = new Set(["robots.txt", "sitemap.xml"]);
/** What an edition has besides, that a query changes (server/address.ts). */
export const queryRoots: ReadonlySet<string> = new Set(["search", "answer"]);

const pageNumber = /^[1-9]\d{0,3}$/;
/** A story's comments, from the oldest, the newest or the most useful, or one with its thread; and what changed in it. */
const own = String.raw`(?:comments\/(?:(?:(?:newest|useful)\/)?[1-9]\d{0,3}|thread\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|${changesFile})$`;
const ownBelow = new RegExp(`^${own}`);
const ownAtEnd = new RegExp(`(?:^|\\/)(${own})`);

/** What stands below an edition at an address that is spelled as ours are; undefined for whatever has another shape. */
export function pageAddress(edition: EditionKey, below: string[]): PageAddress | undefined {
  const page: PageAddress = { area: "page", path: encodedPath([edition, ...below]), edition };
  const file: PageAddress = { ...page, area: "file" };
  const [root, name, next, ...rest] = below;
  if (root === undefined) return page;
  if (root === "policy") return policyAddress(page, below.slice(1));
  if (root === "corrections") return correctionsAddress(page, below.slice(1));
  if (name === undefined) {
    if (feedFormatOf(root) || root === manifestFile) return file;
    return root === "topic" || isPageKind(root) ? page : undefined;
  }
  if (isListKind(root)) return listAddress(page, { kind: root, slug: name.normalize("NFC") }, below.slice(2));
  if (root === "sitemap") return next === undefined && sitemapFileOf(name) ? file : undefined;
  if (root !== "a" || !isShortId(name)) return undefined;
  const story = { id: name, ...(next !== undefined && { slug: next.normalize("NFC") }) };
  if (rest.length === 0) return { ...page, story };
  const ownPage = rest.join("/");
  return ownBelow.test(ownPage) ? { ...page, story: { ...story, rest: `/${ownPage}` } } : undefined;
}

function listAddress(
  page: PageAddress,
  list: { kind: ListKind; slug: string },
  [next, last, ...rest]: string[],
): PageAddress | undefined {
  if (next === undefined) return { ...page, list };
  const feed = feedFormatOf(next);
  if (feed && last === undefined) return { ...page, area: "file", list: { ...list, feed } };
  const isPage = next === "page" && pageNumber.test(last ?? "") && rest.length === 0;
  return isPage ? { ...page, list: { ...list, page: Number(last) } } : undefined;
}

/** The comment policy in force, a version of it, and what became of comments month by month. */
function policyAddress(page: PageAddress, [name, month, file, ...rest]: string[]): PageAddress | undefined {
  if (rest.length > 0) return undefined;
  if (name !== "figures") return (name === undefined || pageNumber.test(name)) && !month ? page : undefined;
  if (month === undefined) return page;
  if (!isMonth(month)) return undefined;
  return file === undefined ? page : file === figuresFile ? { ...page, area: "file" } : undefined;
}

function correctionsAddress(page: PageAddress, [next, last, ...rest]: string[]): PageAddress | undefined {
  if (next === undefined) return { ...page, corrections: 1 };
  const isPage = next === "page" && pageNumber.test(last ?? "") && rest.length === 0;
  return isPage ? { ...page, corrections: Number(last) } : undefined;
}

/** The story that was meant: its id decides, whatever became of what stands around it. */
export function meantStory(segments: string[]): PageAddress | undefined {
  const at = segments.slice(0, 2).indexOf("a");
  const id = at < 0 ? undefined : shortIdIn(segments[at + 1] ?? "");
  if (id === undefined) return undefined;
  const [, rest] = ownAtEnd.exec(segments.slice(at + 2).join("/")) ?? [];
  return {
    area: "page",
    path: encodedPath(["a", id]),
    edition: at === 0 ? undefined : segments[0],
    isMended: true,
    story: { id, ...(rest !== undefined && { rest: `/${rest}` }) },
  };
}
