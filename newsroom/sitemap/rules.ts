import type { EditionKey } from "@/newsroom/edition/rules";
import { escapeXml } from "@/newsroom/xml";

/**
 * Stories made one after the other that share a part, whatever became of them. The protocol allows 50,000; a part is
 * read, kept and sent whole, so that it is small instead, and the memory that one takes is the same in every archive.
 */
export const storiesPerPart = 1_000;
/** The same of sections, topics and bylines. */
export const listsPerPart = 5_000;
/** Pictures of one story that are named; search engines take as many. */
export const mostPictures = 100;
/** Of a sitemap of news, as Google reads them: stories, and hours since they came. */
export const newsLimits = { stories: 1_000, hours: 48 } as const;

/** A page: when it last changed where that is known, the pictures it shows, and of news what search engines ask for. */
export type SitemapEntry = {
  address: string;
  changedAt: Date | null;
  pictures?: string[];
  news?: { outlet: string; language: string; title: string; publishedAt: string };
};

/** The files of an edition's sitemap: news, everything that is no story in parts from 1, and stories in parts from 1. */
export type SitemapFile = { kind: "news" } | { kind: "lists" | "stories"; part: number };

const prefixes = { lists: "lists-", stories: "" } as const;

/** The path of a file of an edition's sitemap. */
export function sitemapPath(edition: EditionKey, file: SitemapFile): string {
  const name = file.kind === "news" ? "news" : `${prefixes[file.kind]}${file.part}`;
  return `/${edition}/sitemap/${name}.xml`;
}

/** Reads the last part of such a path; undefined for what can be none. */
export function sitemapFileOf(name: string): SitemapFile | undefined {
  if (name === "news.xml") return { kind: "news" };
  const [, prefix, part] = /^(lists-)?([1-9]\d{0,4})\.xml$/.exec(name) ?? [];
  return part === undefined ? undefined : { kind: prefix ? "lists" : "stories", part: Number(part) };
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const extensions = [
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
];

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

function placeOf({ address, changedAt }: SitemapEntry): string {
  return element("loc", address) + (changedAt ? element("lastmod", changedAt.toISOString()) : "");
}

function newsOf({ outlet, language, title, publishedAt }: NonNullable<SitemapEntry["news"]>): string {
  const publication = element("news:name", outlet) + element("news:language", language);
  return `<news:news><news:publication>${publication}</news:publication>${element("news:publication_date", publishedAt)}${element("news:title", title)}</news:news>`;
}

function entryOf(entry: SitemapEntry): string {
  const pictures = (entry.pictures ?? []).slice(0, mostPictures);
  const images = pictures.map((each) => `<image:image>${element("image:loc", each)}</image:image>`);
  return `<url>${placeOf(entry)}${entry.news ? newsOf(entry.news) : ""}${images.join("")}</url>`;
}

/**
 * A sitemap of pages (https://www.sitemaps.org/protocol.html), with Google's words for news and pictures
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/combine-sitemap-extensions).
 */
export function sitemap(entries: SitemapEntry[]): string {
  const opening = `<urlset ${[namespace, ...extensions].join(" ")}>`;
  return [head, opening, ...entries.map(entryOf), "</urlset>"].join("\n");
}

/** An index of sitemaps. */
export function sitemapIndex(files: SitemapEntry[]): string {
  const elements = files.map((file) => `<sitemap>${placeOf(file)}</sitemap>`);
  return [head, `<sitemapindex ${namespace}>`, ...elements, "</sitemapindex>"].join("\n");
}
