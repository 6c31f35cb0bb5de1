import { fileAnswer } from "@/app/_answers/file-answer";
import { absoluteAddress, listPath, standingPagePath } from "@/newsroom/address/rules";
import { type EditionKey, frontPath } from "@/newsroom/edition/rules";
import { pageKinds } from "@/newsroom/page/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SitemapEntry } from "@/newsroom/sitemap/rules";
import { tag } from "@/newsroom/touched";
import { readAddresses, readOutlet } from "./published";
import { siteUrl } from "./site-url";

/** Every address of an edition that search engines should know: front, stories, their lists, standing pages. */
export async function sitemapEntries(edition: EditionKey): Promise<SitemapEntry[]> {
  if (!(await readOutlet(edition))) return [];
  const { stories, lists, pages } = await readAddresses(edition);
  const entry = (path: string, changedAt: Date | null) => ({
    address: absoluteAddress(siteUrl(), path),
    changedAt,
  });
  return [
    entry(frontPath(edition), null),
    ...lists.map(({ kind, slug, changedAt }) => entry(listPath(edition, kind, slug), changedAt)),
    ...pages.map(({ kind, updatedAt }) => entry(standingPagePath(edition, kind), updatedAt)),
    ...stories.map(({ id, slug, firstPublishedAt, revisedAt }) =>
      entry(articlePath({ edition, id, slug }), revisedAt ?? firstPublishedAt),
    ),
  ];
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
