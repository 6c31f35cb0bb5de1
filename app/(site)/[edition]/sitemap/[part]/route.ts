import { openEdition, present } from "@/app/_public/params";
import { sitemapFileAnswer } from "@/app/_public/sitemap-files";
import { sitemapFileOf } from "@/newsroom/sitemap/rules";

export function generateStaticParams() {
  return [{ edition: "0", part: "0" }];
}

/** One file of an edition's sitemap, as the index names it: `1.xml`, `lists-1.xml`, `news.xml`. */
export async function GET(_: Request, { params }: RouteContext<"/[edition]/sitemap/[part]">) {
  const { edition, part } = await params;
  const file = present(sitemapFileOf(part));
  const { outlet } = await openEdition(edition);
  return present(await sitemapFileAnswer(outlet, file));
}
