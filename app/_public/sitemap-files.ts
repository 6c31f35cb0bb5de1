import { fileAnswer } from "@/app/_answers/file-answer";
import type { SiteOutlet } from "@/components/site/outlet";
import {
  absoluteAddress,
  correctionsPath,
  figuresPath,
  listPath,
  policyPath,
  standingPagePath,
  topicsPath,
} from "@/newsroom/address/rules";
import { isoInZone } from "@/newsroom/date/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { pageKinds, type WrittenPage } from "@/newsroom/page/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { NewsToList } from "@/newsroom/sitemap/queries";
import {
  type SitemapEntry,
  type SitemapFile,
  sitemap,
  sitemapIndex,
  sitemapPath,
} from "@/newsroom/sitemap/rules";
import { shareImage } from "@/newsroom/structured-data/share-image";
import { tag } from "@/newsroom/touched";
import { readEditions } from "./published";
import { readCorrections } from "./published-corrections";
import { readListAddresses, readNews, readSitemapParts, readStoryAddresses } from "./published-for-programs";
import { readPolicy } from "./published-policy";
import { siteUrl } from "./site-url";

const entry = (path: string, changedAt: Date | null): SitemapEntry => ({
  address: absoluteAddress(siteUrl(), path),
  changedAt,
});

/** Tags of what all files of an edition's sitemap are made of. */
const tagsOf = ({ key }: Edition) => [
  tag.outlet,
  tag.addresses(key),
  tag.corrections(key),
  tag.policy(key),
  ...pageKinds.map((kind) => tag.page(key, kind)),
];

const answer = (xml: string, tags: string[]) => fileAnswer(xml, "application/xml", tags);

/** Which files the sitemap of every edition has, and when a story of each last changed. */
export async function sitemapIndexAnswer(): Promise<Response> {
  const editions = await readEditions();
  const files = await Promise.all(
    editions.map(async ({ key }) => {
      const { lists, stories } = await readSitemapParts(key);
      const at = (file: SitemapFile, changedAt: Date | null = null) =>
        entry(sitemapPath(key, file), changedAt);
      return [
        at({ kind: "news" }),
        ...Array.from({ length: lists }, (_, index) => at({ kind: "lists", part: index + 1 })),
        ...stories.map(({ part, changedAt }) => at({ kind: "stories", part }, changedAt)),
      ];
    }),
  );
  return answer(sitemapIndex(files.flat()), [tag.outlet, ...editions.flatMap(tagsOf)]);
}

/** One file of an edition's sitemap; null where it would say nothing. News is a file also on a quiet day. */
export async function sitemapFileAnswer(outlet: SiteOutlet, file: SitemapFile): Promise<Response | null> {
  const { edition } = outlet;
  if (file.kind === "news") {
    const { stories, tags } = await readNews(edition.key);
    return answer(sitemap(stories.map((story) => newsEntry(story, outlet))), [...tagsOf(edition), ...tags]);
  }
  const entries = await (file.kind === "lists" ? listEntries : storyEntries)(edition, file.part);
  return entries.length > 0 ? answer(sitemap(entries), tagsOf(edition)) : null;
}

function newsEntry(
  { id, slug, headline, firstPublishedAt }: NewsToList,
  { edition, name }: SiteOutlet,
): SitemapEntry {
  const { key, language, timeZone } = edition;
  const news = {
    outlet: name,
    language,
    title: headline,
    publishedAt: isoInZone(firstPublishedAt, timeZone),
  };
  return { ...entry(articlePath({ edition: key, id, slug }), null), news };
}

async function storyEntries(edition: Edition, part: number): Promise<SitemapEntry[]> {
  const stories = await readStoryAddresses(edition.key, part);
  return stories.map(({ id, slug, changedAt, pictures }) => ({
    ...entry(articlePath({ edition: edition.key, id, slug }), changedAt),
    pictures: pictures.flatMap((picture) => shareImage(picture, siteUrl())?.url ?? []),
  }));
}

/** Lists, and before the first of them all pages that are neither list nor story. */
async function listEntries(edition: Edition, part: number): Promise<SitemapEntry[]> {
  const { key } = edition;
  const { lists, pages } = await readListAddresses(key, part);
  return [
    ...(part === 1 ? await headEntries(edition, pages) : []),
    ...lists.map(({ kind, slug, changedAt }) => entry(listPath(key, kind, slug), changedAt)),
  ];
}

async function headEntries({ key, front }: Edition, pages: WrittenPage[]): Promise<SitemapEntry[]> {
  const [newest] = (await readCorrections(key, 1))?.corrections ?? [];
  const policy = (await readPolicy(key))?.policy;
  return [
    entry(front, null),
    ...pages.map(({ kind, updatedAt }) => entry(standingPagePath(key, kind), updatedAt)),
    ...(policy ? [entry(policyPath(key), policy.createdAt), entry(figuresPath(key), null)] : []),
    entry(correctionsPath(key), newest ? (newest.amendedAt ?? newest.createdAt) : null),
    entry(topicsPath(key), null),
  ];
}
