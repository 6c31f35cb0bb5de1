import { expect, test } from "vitest";
import { aiCrawlers, CrawlersToTreat, robotsText } from "./rules";

const site = "https://news.example";
/** The groups of a robots.txt: whom each is for, and what it closes to them. */
const groups = (text: string) =>
  text
    .split("\n\n")
    .map((group) => group.split("\n").filter(Boolean))
    .filter(([first]) => first?.startsWith("User-agent"))
    .map((lines) => ({
      agents: lines.flatMap((line) => /^User-agent: (.+)$/.exec(line)?.[1] ?? []),
      closed: lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []),
    }));

test("everybody may visit what readers may", () => {
  const text = robotsText({ refusesAi: false }, site);
  expect(groups(text)).toEqual([{ agents: ["*"], closed: expect.arrayContaining(["/desk", "/api/"]) }]);
  expect(text).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
});

test("the newsroom may refuse what gathers texts for models, and only that", () => {
  const [everybody, refused] = groups(robotsText({ refusesAi: true }, site));
  expect(everybody?.agents).toEqual(["*"]);
  expect(refused).toEqual({ agents: [...aiCrawlers], closed: ["/"] });
  for (const finder of ["Googlebot", "Bingbot", "Applebot"]) expect(aiCrawlers).not.toContain(finder);
  expect([...aiCrawlers].toSorted((a, b) => a.localeCompare(b, "en"))).toEqual([...aiCrawlers]);
});

test("nothing is refused by a form without the tick", () => {
  expect(CrawlersToTreat.parse({})).toEqual({ refusesAi: false });
  expect(CrawlersToTreat.parse({ refusesAi: "on" })).toEqual({ refusesAi: true });
});
