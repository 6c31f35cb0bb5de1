import type { IncomingMessage } from "node:http";
import { isPreviewPicture } from "@/newsroom/preview-link/rules";
import type { Address } from "./address";
import { isInterface } from "./interfaces";
import type { PlainStatus } from "./plain-page";

/** Guarantee: a request that is too large, comes from another site or comes too often is refused before anything reads it. */

const longestUrl = 2048;
const kilobyte = 1024;
/** A picture of 25 MB and the form around it. */
const largestUpload = 26 * kilobyte * kilobyte;
/** A long story with its pictures' captions, or a comment, stays far below. */
const largestForm = 2 * kilobyte * kilobyte;
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Whether a request may change something. */
export function isChanging(request: IncomingMessage): boolean {
  return changing.has(request.method ?? "");
}

/** Why a request is refused before anything reads it, or undefined. `origin` is the site's own. */
export function refusal(request: IncomingMessage, address: Address, origin: string): PlainStatus | undefined {
  const { url = "" } = request;
  if (url.length > longestUrl) return 414;
  if (request.headers.host === undefined && request.httpVersionMinor > 0) return 400;
  // No column holds the character 0, and no browser sends it.
  if (url.includes("?") && url.includes("%00", url.indexOf("?"))) return 400;
  if (address.area === "api" && !isInterface(address.path)) return 404;
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (!isChanging(request)) return request.method === "OPTIONS" && address.area === "api" ? undefined : 405;
  const isPosted = request.method === "POST" && (address.area === "desk" || address.area === "reads");
  if (address.area !== "api" && !isPosted) return 405;
  if (!isFromOurPages(request, origin)) return 403;
  const length = request.headers["content-length"];
  // Without a length Node reads on without end; every browser sends one with a form.
  if (length === undefined && request.headers["transfer-encoding"] !== undefined) return 411;
  const isFile = address.area === "api" && isUpload(request, address.path);
  return Number(length ?? 0) > (isFile ? largestUpload : largestForm) ? 413 : undefined;
}

/** The addresses that take a file: everything else is read as JSON or as a form, at once and whole. */
export const isUpload = (request: IncomingMessage, path: string) =>
  request.method === "POST" &&
  /^\/api\/(?:pictures|redirects\/imports\/[^/]+|house-style\/[^/]+\/terms)$/.test(path);

/** A change must come from a page of ours: browsers say so in Origin, or at least in Sec-Fetch-Site. */
function isFromOurPages(request: IncomingMessage, origin: string): boolean {
  const claimed = request.headers.origin;
  if (claimed !== undefined) return claimed === origin;
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

/** A page asked for by a browser's address bar or a plain link, not a part of one fetched by Next's router. */
export function isDocument({ method, url = "", headers }: IncomingMessage): boolean {
  const isRead = method === "GET" || method === "HEAD";
  const isPicture = url.startsWith("/desk/media/") || isPreviewPicture(url);
  return isRead && headers.rsc === undefined && !isPicture && !/[?&]_rsc(?:[=&]|$)/.test(url);
}

const minute = 60_000;
const mostCounted = 50_000;

/** Counts in this process alone how often something is asked for in a span, a minute if not said; of a crowd the rest counts as one. */
export class RateLimits {
  private counts = new Map<string, number>();
  private until = 0;

  constructor(
    private readonly span = minute,
    private readonly most = mostCounted,
  ) {}

  /** Seconds until `subject` (a client of a page) may ask again, or null when it may: `points` times a span. */
  take(subject: string, points: number, now = performance.now()): number | null {
    if (now >= this.until) {
      this.counts.clear();
      this.until = now + this.span;
    }
    const who = this.counts.has(subject) || this.counts.size < this.most ? subject : "others";
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    return count <= points ? null : Math.ceil((this.until - now) / 1000);
  }
}

/** Letters of what a visitor would like to get; no browser comes near. */
const longestWish = 1_000;

/** To read thousands of wishes takes longer than to answer: who has so many gets what who has none gets. */
export function dropEndlessWishes({ headers }: IncomingMessage): void {
  for (const name of ["accept", "accept-encoding", "accept-language"])
    if ((headers[name]?.length ?? 0) > longestWish) delete headers[name];
}
