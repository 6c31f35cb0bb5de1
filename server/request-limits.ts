import type { IncomingMessage } from "node:http";
import type { Address } from "./address";
import type { PlainStatus } from "./plain-page";

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
  if ((request.url ?? "").length > longestUrl) return 414;
  // No column holds the character 0, and no browser sends it.
  if (/\?.*%00/.test(request.url ?? "")) return 400;
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (!isChanging(request)) return request.method === "OPTIONS" && address.area === "api" ? undefined : 405;
  if (address.area !== "api" && address.area !== "desk") return 405;
  if (!isFromOurPages(request, origin)) return 403;
  const length = request.headers["content-length"];
  // Without a length Node reads on without end; every browser sends one with a form.
  if (length === undefined && request.headers["transfer-encoding"] !== undefined) return 411;
  return Number(length ?? 0) > (isUpload(request, address.path) ? largestUpload : largestForm)
    ? 413
    : undefined;
}

/** The one address that takes a file: everything else is read as JSON or as a form, at once and whole. */
const isUpload = (request: IncomingMessage, path: string) =>
  request.method === "POST" && path === "/api/pictures";

/** A change must come from a page of ours: browsers say so in Origin, or at least in Sec-Fetch-Site. */
function isFromOurPages(request: IncomingMessage, origin: string): boolean {
  const claimed = request.headers.origin;
  if (claimed !== undefined) return claimed === origin;
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}
