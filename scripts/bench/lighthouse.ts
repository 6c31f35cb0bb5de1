import { once } from "node:events";
import { createServer } from "node:http";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "@/platform/free-port";
import { provideChromium } from "../chromium";
import { median } from "./numbers";
import type { Rows } from "./rows";

const rounds = 3;

/** What each page is to reach; nothing fails by itself. */
export const lighthouseAims = { scores: 100, LCP: 1200, TBT: 0, CLS: 0.01 } as const;

const scores = ["performance", "accessibility", "best-practices", "seo"] as const;
const figures = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift",
  bytes: "total-byte-weight",
} as const;

/** One visit with an empty cache, on a slow line and a slow telephone as Lighthouse imagines them. */
async function visit(address: string): Promise<Record<string, number>> {
  const port = await freePort();
  // One of its own: what Lighthouse traced in a browser before is at times all that it finds there.
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
  try {
    return figuresOf(address, await lighthouse(address, { port, logLevel: "silent", output: "json" }));
  } finally {
    await browser.close();
  }
}

function figuresOf(address: string, result: Awaited<ReturnType<typeof lighthouse>>): Record<string, number> {
  const { categories, audits, runtimeError } = result?.lhr ?? {};
  if (runtimeError || !categories || !audits)
    throw new Error(`${address}: ${runtimeError?.message ?? "nothing"}`);
  return {
    ...Object.fromEntries(scores.map((name) => [name, 100 * (categories[name]?.score ?? 0)])),
    ...Object.fromEntries(
      Object.entries(figures).map(([name, audit]) => [name, audits[audit]?.numericValue ?? Number.NaN]),
    ),
  };
}

/** A page of one line, without style or script: what machine and Lighthouse add by themselves. */
const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="description" content="Nothing"><title>Nothing</title><h1>Nothing but this line</h1></html>`;

const pagesOf = ({ measured: { ar, en } }: Rows): Record<string, string> => ({
  front: ar.paths.front,
  section: ar.paths.section,
  story: ar.paths.article,
  "English story": en.paths.article,
});

/** Medians of what Lighthouse says of readers' pages on a phone. */
export async function measureLighthouse(siteUrl: string, rows: Rows) {
  const plain = createServer((_, response) => response.setHeader("content-type", "text/html").end(bare));
  try {
    const plainPort = await freePort();
    await once(plain.listen(plainPort, "127.0.0.1"), "listening");
    const addresses = Object.entries(pagesOf(rows)).map(([name, path]) => [name, siteUrl + encodeURI(path)]);
    const pages: Record<string, Record<string, number>> = {};
    for (const [name = "", address = ""] of [
      ...addresses,
      ["a bare page", `http://127.0.0.1:${plainPort}/`],
    ]) {
      const visits: Record<string, number>[] = [];
      for (let round = 0; round < rounds; round += 1) visits.push(await visit(address));
      const names = Object.keys(visits[0] ?? {});
      pages[name] = Object.fromEntries(
        names.map((each) => [each, median(visits.map((found) => found[each] ?? Number.NaN))]),
      );
    }
    return { rounds, pages };
  } finally {
    plain.close();
  }
}
