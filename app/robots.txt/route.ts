import { fileAnswer } from "@/app/_answers/file-answer";
import { readCrawlers } from "@/app/_public/published-for-programs";
import { siteUrl } from "@/app/_public/site-url";
import { robotsText } from "@/newsroom/crawler/rules";
import { tag } from "@/newsroom/touched";

/** What programs may visit, as the newsroom has it. */
export async function GET() {
  return fileAnswer(robotsText(await readCrawlers(), siteUrl()), "text/plain", [tag.outlet]);
}
