import { cacheLife, cacheTag } from "next/cache";
import { siteUrl } from "@/app/site-url";
import { tag } from "@/newsroom/touched";

async function robots(): Promise<string> {
  "use cache";
  cacheLife("max");
  cacheTag(tag.site);
  const closed = ["/desk", "/sign-in", "/api/"].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...closed, "", `Sitemap: ${siteUrl()}/sitemap.xml`, ""].join("\n");
}

/** What search engines may visit: everything readers may. */
export async function GET() {
  return new Response(await robots(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
