import { siteUrl } from "@/app/_public/site-url";
import { sitemapAnswer, sitemapEntries, sitemapParts } from "@/app/_public/sitemap-entries";
import { editionKeys } from "@/newsroom/edition/rules";
import { partsInOneFile, sitemap, sitemapIndex } from "@/newsroom/sitemap/rules";

/** Every page of every edition, or the index of the files that hold them. */
export async function GET() {
  const parts = await Promise.all(editionKeys.map(sitemapParts));
  if (parts.flat().every((part) => part <= partsInOneFile)) {
    const entries = await Promise.all(
      editionKeys.map((edition) => sitemapEntries(edition, 1, partsInOneFile)),
    );
    return sitemapAnswer(sitemap(entries.flat()), editionKeys);
  }
  const files = editionKeys.flatMap((edition, index) =>
    (parts[index] ?? []).map((part) => `${siteUrl()}/${edition}/sitemap/${part}.xml`),
  );
  return sitemapAnswer(sitemapIndex(files), editionKeys);
}
