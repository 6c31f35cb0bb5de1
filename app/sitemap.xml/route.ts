import { readEditions } from "@/app/_public/published";
import { readSitemapParts } from "@/app/_public/published-for-programs";
import { siteUrl } from "@/app/_public/site-url";
import { sitemapAnswer, sitemapEntries } from "@/app/_public/sitemap-entries";
import { partsInOneFile, sitemap, sitemapIndex } from "@/newsroom/sitemap/rules";

/** Every page of every edition, or the index of the files that hold them. */
export async function GET() {
  const editions = await readEditions();
  const keys = editions.map(({ key }) => key);
  const parts = await Promise.all(keys.map(readSitemapParts));
  if (parts.flat().every((part) => part <= partsInOneFile)) {
    const entries = await Promise.all(editions.map((edition) => sitemapEntries(edition, 1, partsInOneFile)));
    return sitemapAnswer(sitemap(entries.flat()), keys);
  }
  const files = keys.flatMap((key, index) =>
    (parts[index] ?? []).map((part) => `${siteUrl()}/${key}/sitemap/${part}.xml`),
  );
  return sitemapAnswer(sitemapIndex(files), keys);
}
