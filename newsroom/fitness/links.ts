import type { ArticleContent } from "@/newsroom/content/rules";
import { closedPaths } from "@/newsroom/crawler/rules";
import { type Found, wordsFound } from "./found";
import { linksOf, textsOf } from "./texts";

/** A link of fewer than two letters is a slip of the mouse: readers get its words without it. */
export function slipsIn(content: ArticleContent): Found[] {
  return linksOf(content).flatMap(({ field, href, text }) =>
    (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1 ? [] : [{ field, words: wordsFound(href) }],
  );
}

/** Names of machines that only who stands beside them reaches. */
const privateHost =
  /^(?:localhost|.+\.(?:local|internal|lan|localhost)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])$/iu;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether an address is of the newsroom's own rooms, or of a machine that readers do not reach. */
function isClosed(address: string, siteUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const [{ host, hostname, pathname }, site] = [new URL(address), new URL(siteUrl)];
  const name = hostname.replace(/\.$/, "");
  const isPrivate = privateHost.test(name);
  if (name !== site.hostname || (isPrivate && host !== site.host)) return isPrivate;
  const path = decoded(pathname)
    .replace(/\/{2,}/g, "/")
    .toLowerCase();
  return closedPaths.some((closed) => path === closed || path.startsWith(`${closed.replace(/\/$/, "")}/`));
}

/** Addresses as they stand in running text, as far as one may go, and those of the site also without their beginning. */
function addressesIn(text: string, siteUrl: string): string[] {
  const site = new URL(siteUrl).hostname.replaceAll(".", String.raw`\.`);
  const bare = new RegExp(String.raw`(?<![\p{L}\p{N}./@-])${site}\.?(?::\d{1,5})?/[^\s<>"«»“”]*`, "giu");
  const whole = text.match(/https?:\/\/[^\s<>"«»“”]+/giu) ?? [];
  const written = [...whole, ...(text.match(bare) ?? []).map((address) => `https://${address}`)];
  return written.map((address) => address.replace(/[\p{P}]+$/u, (end) => (end.startsWith("/") ? "/" : "")));
}

/** Links and written addresses that lead into the desk, to a preview or to a machine of the newsroom. */
export function deskLinksIn(content: ArticleContent, siteUrl: string): Found[] {
  const linked = linksOf(content).map(({ field, href }) => ({ field, address: href }));
  const written = textsOf(content).flatMap(({ field, text }) =>
    addressesIn(text, siteUrl).map((address) => ({ field, address })),
  );
  const found = [...linked, ...written].filter(({ address }) => isClosed(address, siteUrl));
  return found.map(({ field, address }) => ({ field, words: wordsFound(address) }));
}
