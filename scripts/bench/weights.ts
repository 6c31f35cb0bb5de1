import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { demonstrationKeys } from "@/demonstration/words";
import type { EditionKey } from "@/newsroom/edition/rules";
import { ask, askFor } from "./request";
import type { Rows } from "./rows";

const unpack = promisify(brotliDecompress);

type Weights = { brotli: number; gzip: number };

async function textOf(address: string, headers: Record<string, string>): Promise<string> {
  const { bytes, headers: answered } = await ask(address, {
    headers: { ...headers, "accept-encoding": "br" },
  });
  return (answered["content-encoding"] === "br" ? await unpack(bytes) : bytes).toString("utf8");
}

async function weigh(address: string, headers: Record<string, string> = {}): Promise<Weights> {
  const bytesIn = async (encoding: string) =>
    (await ask(address, { headers: { ...headers, "accept-encoding": encoding } })).bytes.length;
  return { brotli: await bytesIn("br"), gzip: await bytesIn("gzip") };
}

const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, path = ""]) => path);

async function sumOf(siteUrl: string, paths: string[]): Promise<Weights> {
  const all = await Promise.all(paths.map((path) => weigh(siteUrl + path)));
  return {
    brotli: all.reduce((sum, { brotli }) => sum + brotli, 0),
    gzip: all.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

/** What a reader downloads for one page; fonts are all files its styles may ask for. */
async function weighPage(siteUrl: string, path: string, headers: Record<string, string>) {
  const html = await textOf(siteUrl + path, headers);
  const styles = attributes(html, /<link[^>]+href="([^"]+\.css[^"]*)"[^>]*>/g);
  const scripts = attributes(html, /<script[^>]+src="([^"]+)"/g);
  const css = await Promise.all(styles.map((style) => textOf(siteUrl + style, {})));
  const fonts = [...new Set(attributes(css.join(), /url\(["']?([^"')]+\.woff2)/g))];
  return {
    html: await weigh(siteUrl + path, headers),
    css: await sumOf(siteUrl, styles),
    script: await sumOf(siteUrl, scripts),
    fonts: (await sumOf(siteUrl, fonts)).gzip,
    preloadedFonts: attributes(html, /<link[^>]+rel="preload"[^>]+href="([^"]+\.woff2)"/g).length,
  };
}

/** Sends a comment without script and answers where its page is, with the cookie that opens it. */
async function commentAnswer(siteUrl: string, edition: EditionKey, articleId: string) {
  const typed = {
    articleId,
    edition,
    name: "سلمى",
    email: "salma@example.org",
    text: "شكرًا على هذا التقرير.",
  };
  const { headers } = await askFor(303, `${siteUrl}/api/comments`, {
    method: "POST",
    headers: { origin: siteUrl, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(typed).toString(),
  });
  const cookie = (headers["set-cookie"] ?? []).map((each) => each.split(";", 1)[0]).join("; ");
  return { path: String(headers.location).replace(siteUrl, ""), cookie };
}

/** Compressed bytes of every type of page, in both editions, as they are served. */
export async function measureWeights(siteUrl: string, rows: Rows) {
  const pages = [];
  for (const edition of demonstrationKeys) {
    const answer = await commentAnswer(siteUrl, edition, rows.measured[edition].id);
    const paths = { ...rows.measured[edition].paths, "comment answer": answer.path };
    for (const [type, path] of Object.entries(paths)) {
      const headers: Record<string, string> = type === "comment answer" ? { cookie: answer.cookie } : {};
      pages.push({ edition, type, ...(await weighPage(siteUrl, encodeURI(decodeURI(path)), headers)) });
    }
  }
  return pages;
}
