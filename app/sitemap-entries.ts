import { absoluteAddress, listPath } from "@/newsroom/address/rules";
import { type EditionKey, frontPath } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SitemapEntry } from "@/newsroom/sitemap/rules";
import { readAddresses, readOutlet } from "./published";
import { siteUrl } from "./site-url";

/** Every address of an edition that search engines should know: front, sections, stories, newest first. */
export async function sitemapEntries(edition: EditionKey): Promise<SitemapEntry[]> {
  const outlet = await readOutlet(edition);
  if (!outlet) return [];
  const stories = await readAddresses(edition);
  const lists = [
    frontPath(edition),
    ...outlet.sections.map((section) => listPath(edition, "section", section.slug)),
  ];
  return [
    ...lists.map((path) => ({ address: absoluteAddress(siteUrl(), path), changedAt: null })),
    ...stories.map(({ id, slug, firstPublishedAt, revisedAt }) => ({
      address: absoluteAddress(siteUrl(), articlePath({ edition, id, slug })),
      changedAt: revisedAt ?? firstPublishedAt,
    })),
  ];
}

export const xmlAnswer = (xml: string) =>
  new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
