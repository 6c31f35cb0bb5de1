import { fileAnswer } from "@/app/_answers/file-answer";
import { absoluteAddress, listPath, standingPagePath } from "@/newsroom/address/rules";
import { type EditionKey, frontPath } from "@/newsroom/edition/rules";
import { pageKinds } from "@/newsroom/page/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SitemapEntry } from "@/newsroom/sitemap/rules";
import { tag } from "@/newsroom/touched";
import { readListAddresses, readOutlet, readSitemapParts, readStoryAddresses } from "./published";
import { siteUrl } from "./site-url";

const entry = (path: string, changedAt: Date | null) => ({
  address: absoluteAddress(siteUrl(), path),
  changedAt,
});

async function headEntries(edition: EditionKey): Promise<SitemapEntry[]> {
  const { lists, pages } = await readListAddresses(edition);
  return [
    entry(frontPath(edition), null),
    ...lists.map(({ kind, slug, changedAt }) => entry(listPath(edition, kind, slug), changedAt)),
    ...pages.map(({ kind, updatedAt }) => entry(standingPagePath(edition, kind), updatedAt)),
  ];
}

/**
 * What search engines should know of an edition, in some parts of its sitemap: stories, and in the first part also
 * front, lists and standing pages.
 */
export async function sitemapEntries(
  edition: EditionKey,
  first: number,
  last = first,
): Promise<SitemapEntry[]> {
  if (!(await readOutlet(edition))) return [];
  const stories = await readStoryAddresses(edition, first, last);
  return [
    ...(first === 1 ? await headEntries(edition) : []),
    ...stories.map(({ id, slug, firstPublishedAt, revisedAt }) =>
      entry(articlePath({ edition, id, slug }), revisedAt ?? firstPublishedAt),
    ),
  ];
}

/** The parts of an edition's sitemap; none while it is not in use. */
export async function sitemapParts(edition: EditionKey): Promise<number[]> {
  return (await readOutlet(edition)) ? readSitemapParts(edition) : [];
}

/** A sitemap as it is sent; it changes with the fronts and standing pages of the editions it lists. */
export const sitemapAnswer = (xml: string, editions: readonly EditionKey[]) =>
  fileAnswer(xml, "application/xml", [
    tag.outlet,
    ...editions.flatMap((edition) => [
      tag.front(edition),
      ...pageKinds.map((kind) => tag.page(edition, kind)),
    ]),
  ]);
