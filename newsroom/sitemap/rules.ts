import { escapeXml } from "@/newsroom/xml";

/** Stories made one after the other that share a part, whatever became of them; the protocol would allow 50,000. */
export const storiesPerPart = 1_000;
/** So many parts still stand in one file; beyond, an index lists the parts. */
export const partsInOneFile = 5;

export type SitemapEntry = { address: string; changedAt: Date | null };

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

function element(name: "url" | "sitemap", { address, changedAt }: SitemapEntry): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return `<${name}><loc>${escapeXml(address)}</loc>${changed}</${name}>`;
}

/** A sitemap of pages (https://www.sitemaps.org/protocol.html). */
export function sitemap(entries: SitemapEntry[]): string {
  return [head, `<urlset ${namespace}>`, ...entries.map((entry) => element("url", entry)), "</urlset>"].join(
    "\n",
  );
}

/** An index of sitemaps. */
export function sitemapIndex(addresses: string[]): string {
  const elements = addresses.map((address) => element("sitemap", { address, changedAt: null }));
  return [head, `<sitemapindex ${namespace}>`, ...elements, "</sitemapindex>"].join("\n");
}
