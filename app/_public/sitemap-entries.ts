import { fileAnswer } from "@/app/_answers/file-answer";
import { absoluteAddress, listPath, standingPagePath } from "@/newsroom/address/rules";
import type { Edition, EditionKey } from "@/newsroom/edition/rules";
import { pageKinds } from "@/newsroom/page/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SitemapEntry } from "@/newsroom/sitemap/rules";
import { tag } from "@/newsroom/touched";
import { readListAddresses, readStoryAddresses } from "./published-for-programs";
import { siteUrl } from "./site-url";

const entry = (path: string, changedAt: Date | null) => ({
  address: absoluteAddress(siteUrl(), path),
  changedAt,
});

async function headEntries({ key: edition, front }: Edition): Promise<SitemapEntry[]> {
  const { lists, pages } = await readListAddresses(edition);
  return [
    entry(front, null),
    ...lists.map(({ kind, slug, changedAt }) => entry(listPath(edition, kind, slug), changedAt)),
    ...pages.map(({ kind, updatedAt }) => entry(standingPagePath(edition, kind), updatedAt)),
  ];
}

/**
 * What search engines should know of an edition, in some parts of its sitemap: stories, and in the first part also
 * front, lists and standing pages.
 */
export async function sitemapEntries(edition: Edition, first: number, last = first): Promise<SitemapEntry[]> {
  const stories = await readStoryAddresses(edition.key, first, last);
  return [
    ...(first === 1 ? await headEntries(edition) : []),
    ...stories.map(({ id, slug, firstPublishedAt, revisedAt }) =>
      entry(articlePath({ edition: edition.key, id, slug }), revisedAt ?? firstPublishedAt),
    ),
  ];
}

/** A sitemap as it is sent; it changes with the stories and standing pages of the editions it lists. */
export const sitemapAnswer = (xml: string, editions: readonly EditionKey[]) =>
  fileAnswer(xml, "application/xml", [
    tag.outlet,
    ...editions.flatMap((edition) => [
      tag.addresses(edition),
      ...pageKinds.map((kind) => tag.page(edition, kind)),
    ]),
  ]);
