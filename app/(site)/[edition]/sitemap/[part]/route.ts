import { openEdition, present } from "@/app/_public/params";
import { sitemapAnswer, sitemapEntries } from "@/app/_public/sitemap-entries";
import { sitemap } from "@/newsroom/sitemap/rules";

export function generateStaticParams() {
  return [{ edition: "0", part: "0" }];
}

/** One part of an edition's sitemap: `1.xml`, `2.xml` … as the index names them. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/sitemap/[part]">) {
  const { edition: segment, part } = await params;
  const number = Number(part.replace(/\.xml$/, ""));
  const { edition } = await openEdition(segment);
  const entries = await sitemapEntries(edition, number);
  return present(entries.length > 0 ? sitemapAnswer(sitemap(entries), [edition.key]) : null);
}
