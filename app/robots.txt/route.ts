import { fileAnswer } from "@/app/_answers/file-answer";
import { siteUrl } from "@/app/_public/site-url";

/** What search engines may visit: everything readers may. */
export async function GET() {
  const closed = ["/desk", "/sign-in", "/api/"].map((path) => `Disallow: ${path}`);
  const lines = ["User-agent: *", ...closed, "", `Sitemap: ${siteUrl()}/sitemap.xml`, ""];
  return fileAnswer(lines.join("\n"), "text/plain", []);
}
