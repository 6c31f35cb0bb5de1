import { z } from "zod";
import { Ticked } from "@/newsroom/input";

/**
 * Programs that gather texts for models of language, or to answer in their words, as each says of itself what it obeys
 * in robots.txt. What only finds pages for a search engine is not among them.
 */
export const aiCrawlers = [
  "AI2Bot",
  "Amazonbot",
  "anthropic-ai",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ChatGPT-User",
  "Claude-SearchBot",
  "Claude-User",
  "ClaudeBot",
  "cohere-ai",
  "cohere-training-data-crawler",
  "DeepSeekBot",
  "Diffbot",
  "DuckAssistBot",
  "FacebookBot",
  "Google-CloudVertexBot",
  "Google-Extended",
  "GPTBot",
  "img2dataset",
  "Meta-ExternalAgent",
  "Meta-ExternalFetcher",
  "MistralAI-User",
  "OAI-SearchBot",
  "omgili",
  "PanguBot",
  "Perplexity-User",
  "PerplexityBot",
  "Timpibot",
  "Webzio-Extended",
  "YouBot",
] as const;

export const CrawlersToTreat = z.object({ refusesAi: Ticked });
export type CrawlersToTreat = z.output<typeof CrawlersToTreat>;

/** What is no reader's, also not a search engine's. */
export const closedPaths = ["/desk", "/sign-in", "/set-up", "/invitation", "/password", "/preview/", "/api/"];

/** robots.txt (RFC 9309): everybody may visit what readers may, but for those that the newsroom refuses. */
export function robotsText({ refusesAi }: CrawlersToTreat, siteUrl: string): string {
  const refused = refusesAi ? ["", ...aiCrawlers.map((name) => `User-agent: ${name}`), "Disallow: /"] : [];
  return [
    "User-agent: *",
    ...closedPaths.map((path) => `Disallow: ${path}`),
    ...refused,
    "",
    `Sitemap: ${siteUrl}/sitemap.xml`,
    "",
  ].join("\n");
}
