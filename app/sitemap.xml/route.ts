import { siteUrl } from "@/app/_public/site-url";
import { sitemapAnswer, sitemapEntries } from "@/app/_public/sitemap-entries";
import { editionKeys } from "@/newsroom/edition/rules";
import { sitemap, sitemapIndex, sitemapSize } from "@/newsroom/sitemap/rules";

/** Every page of every edition, or the index of the files that hold them. */
export async function GET() {
  const byEdition = await Promise.all(editionKeys.map(sitemapEntries));
  const entries = byEdition.flat();
  if (entries.length <= sitemapSize) return sitemapAnswer(sitemap(entries), editionKeys);
  const files = editionKeys.flatMap((edition, index) => {
    const parts = Math.ceil((byEdition[index]?.length ?? 0) / sitemapSize);
    return Array.from({ length: parts }, (_, part) => `${siteUrl()}/${edition}/sitemap/${part + 1}.xml`);
  });
  return sitemapAnswer(sitemapIndex(files), editionKeys);
}
