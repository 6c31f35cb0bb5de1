import type { EditionKey } from "@/newsroom/edition/rules";

/** Kinds of list that have an address, paging and a feed of their own. */
export const listKinds = ["section", "topic", "byline"] as const;
export type ListKind = (typeof listKinds)[number];

/** Whether `text` names a kind of list. */
export function isListKind(text: string): text is ListKind {
  return (listKinds as readonly string[]).includes(text);
}

/** Path of a section's, topic's or byline's page; the first page has no number. Not percent-encoded. */
export function listPath(edition: EditionKey, kind: ListKind, slug: string, page = 1): string {
  const first = `/${edition}/${kind}/${slug}`;
  return page === 1 ? first : `${first}/page/${page}`;
}

/** Path of the index of an edition's topics. */
export function topicsPath(edition: EditionKey): string {
  return `/${edition}/topic`;
}

/** Path of an edition's corrections; the first page has no number. */
export function correctionsPath(edition: EditionKey, page = 1): string {
  const first = `/${edition}/corrections`;
  return page === 1 ? first : `${first}/page/${page}`;
}

/** Path of an edition's comment policy; a version of it has its number, the one in force none. */
export function policyPath(edition: EditionKey, version?: number): string {
  const first = `/${edition}/policy`;
  return version === undefined ? first : `${first}/${version}`;
}

/** Path of what an edition tells of its comments; the newest month has no number. */
export function figuresPath(edition: EditionKey, month?: string): string {
  const first = `${policyPath(edition)}/figures`;
  return month === undefined ? first : `${first}/${month}`;
}

/** What stands below a month's figures as a table for programs. */
export const figuresFile = "figures.csv";

/** Path of a month's figures as a table. */
export function figuresFilePath(edition: EditionKey, month: string): string {
  return `${figuresPath(edition, month)}/${figuresFile}`;
}

/** Formats of feeds, each as a file below its list. */
export const feedFiles = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** The format of a feed by the name of its file. */
export function feedFormatOf(file: string): FeedFormat | undefined {
  return feedFormats.find((format) => feedFiles[format] === file);
}

/** Path of the feed of an edition or of one of its lists. */
export function feedPath(
  edition: EditionKey,
  list?: { kind: ListKind; slug: string },
  format: FeedFormat = "rss",
): string {
  const subject = list ? listPath(edition, list.kind, list.slug) : `/${edition}`;
  return `${subject}/${feedFiles[format]}`;
}

export const manifestFile = "manifest.webmanifest";

/** Path of an edition's web app manifest. */
export function manifestPath(edition: EditionKey): string {
  return `/${edition}/${manifestFile}`;
}

/** ASCII path of a story that redirects to its full one: short enough for a message. */
export function shortPath(article: { edition: EditionKey; id: string }): string {
  return `/${article.edition}/a/${article.id}`;
}

/** What stands below a story's address where its changes do. */
export const changesFile = "changes";

/** Path of one of the outlet's standing pages. */
export function standingPagePath(edition: EditionKey, kind: string): string {
  return `/${edition}/${kind}`;
}

/** What begins an edition's lite pages: each of its pages has one. */
export const liteRoot = "lite";

/** Path of a page's lite form. */
export function litePath(edition: EditionKey, path: string): string {
  return path === "/" ? `/${edition}/${liteRoot}` : path.replace(/^\/[^/?#]+/, `/${edition}/${liteRoot}`);
}

/** Path under which the desk shows a story. */
export function deskStoryPath(articleId: string): string {
  return `/desk/stories/${articleId}`;
}

/** Absolute and percent-encoded: for canonical links, feeds, sitemaps and structured data. */
export function absoluteAddress(siteUrl: string, path: string): string {
  return siteUrl + encodeURI(path);
}

/** Where the desk's shell is drawn, of which a device keeps a copy for when the newsroom is out of reach. */
export const deskShellPath = "/desk/offline";
/** The program that opens it then; it reaches no further than the desk (server/static-files.ts). */
export const deskWorkerPath = "/desk/worker.js";
