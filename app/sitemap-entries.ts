import { absoluteAddress, listPath } from "@/newsroom/address/rules";
import { type EditionKey, frontPath } from "@/newsroom/edition/rules";
import { articlePath } from "@/newsroom/published-article/rules";
import type { SitemapEntry } from "@/newsroom/sitemap/rules";
import { tag } from "@/newsroom/touched";
import { fileAnswer } from "./file-answer";
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

/** A sitemap as it is sent; it changes with the fronts of the editions it lists. */
export const sitemapAnswer = (xml: string, editions: readonly EditionKey[]) =>
  fileAnswer(xml, "application/xml", [tag.outlet, ...editions.map(tag.front)]);
