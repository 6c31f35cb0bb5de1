import { sitemapIndexAnswer } from "@/app/_public/sitemap-files";

/** The index of the files in which every page of every edition stands. */
export async function GET() {
  return sitemapIndexAnswer();
}
