import type { ServerResponse } from "node:http";
import { earlySource } from "./early-script";
import { plainStyle } from "./plain-page";

/** Guarantee: every answer carries a policy that names the scripts it lets run; the desk's pages one with a nonce. */

/** Whose pages a policy is for. `site` covers readers' pages, their files and what the interfaces answer. */
export type PolicyArea = "site" | "lite" | "desk" | "media";

type Policy = Record<string, string[]>;

const readers: Policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'", earlySource],
  // Beside files the one style element of plain pages, and no attribute.
  "style-src": ["'self'", plainStyle],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** The one style is the page's own. */
const styled = (styleSource: string): Policy => ({ ...readers, "style-src": [styleSource] });

/** And nothing runs. */
const lite = (styleSource: string): Policy => ({
  ...styled(styleSource),
  "script-src": ["'none'"],
  "font-src": ["'none'"],
  "connect-src": ["'none'"],
});

function desk(nonce: string, isDevelopment: boolean): Policy {
  return {
    ...readers,
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    "img-src": ["'self'", "blob:", "data:"],
    "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
    // What checks the words while they are typed runs beside the page.
    "worker-src": ["'self'"],
    // The preview shows a page of the desk inside another.
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
  };
}

const media: Policy = { "default-src": ["'none'"], "frame-ancestors": ["'none'"], sandbox: [] };

function written(policy: Policy, isHttps: boolean): string {
  const directives = Object.entries(policy).map(([name, sources]) => [name, ...sources].join(" "));
  return [...directives, ...(isHttps ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** Policies without a nonce are written once, not per answer. */
function writtenOnce(policy: Policy): (isHttps: boolean) => string {
  const [plain, secure] = [written(policy, false), written(policy, true)];
  return (isHttps) => (isHttps ? secure : plain);
}
const writing = (policy: Policy) => (isHttps: boolean) => written(policy, isHttps);
const fixed = { site: writtenOnce(readers), media: writtenOnce(media) };

/** What the headers depend on; `nonce` is what Next puts on the desk's scripts, `styleSource` names the style within a page for readers, `frames` the sites of which it shows posts. */
type Protection = {
  siteUrl: URL;
  isDevelopment: boolean;
  nonce?: string;
  styleSource?: string | undefined;
  frames?: string[];
};

function policyOf(area: PolicyArea, { isDevelopment, nonce = "", styleSource, frames = [] }: Protection) {
  const isPlain = styleSource === undefined && frames.length === 0;
  if (area === "media" || (area === "site" && isPlain)) return fixed[area];
  if (area === "desk") return writing(desk(nonce, isDevelopment));
  if (area === "lite") return writing(lite(styleSource ?? ""));
  const own = styleSource === undefined ? readers : styled(styleSource);
  return writing(frames.length > 0 ? { ...own, "frame-src": frames } : own);
}

/** Puts the headers on an answer that every answer of an area carries. Returns its Content-Security-Policy. */
export function protect(response: ServerResponse, area: PolicyArea, protection: Protection): string {
  const isHttps = protection.siteUrl.protocol === "https:";
  const policy = policyOf(area, protection)(isHttps);
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", area === "desk" ? "SAMEORIGIN" : "DENY");
  response.setHeader("Referrer-Policy", area === "desk" ? "same-origin" : "strict-origin-when-cross-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", area === "media" ? "cross-origin" : "same-origin");
  if (isHttps) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return policy;
}
